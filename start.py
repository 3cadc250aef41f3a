"""Start the game, or its tests, on a machine that has Python 3.11 or newer and pip, and nothing else.

    python3 start.py                    the game (what follows goes to the command wargame)
    python3 start.py play --plain
    python3 start.py host --web         a class with browsers: installs what serves them, too
    python3 start.py --test             the fast tests (what follows goes to pytest)

The first start makes an environment in .venv and installs the project there, editable; later starts go
straight on, until the dependencies, the folder or the environment's Python change. An install that was cut
off is made anew. Everything said here goes to standard error; standard output is the game's own.

This file parses in Python 2.7 too, so that an old Python is refused in one sentence.
"""

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
WINDOWS = os.name == "nt"
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if WINDOWS else os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "start-stamp.txt")
UNFINISHED = os.path.join(VENV, "start-unfinished.txt")
OLDEST = (3, 11)


def main(arguments):
    """Set up what is missing, then become the game or its tests; return the exit code where that is impossible."""
    if sys.version_info < OLDEST:
        return refuse(
            "Gun on the Table needs Python {0}.{1} or newer, and this is Python {2}.{3} ({4}): start it with a newer one.".format(
                OLDEST[0], OLDEST[1], sys.version_info[0], sys.version_info[1], sys.executable
            )
        )
    test = arguments[:1] == ["--test"]
    extra = wanted(test, arguments)
    problem = None if up_to_date(extra) else set_up(extra)
    if problem:
        return refuse(problem)
    if test:
        os.chdir(ROOT)
        # All of them on every core; what a person asks for by name is told in order, on one.
        return become([PYTHON, "-m", "pytest"] + (arguments[1:] or ["-n", "auto"]))
    os.environ["WARGAME_STARTED_AS"] = "python start.py" if WINDOWS else "python3 start.py"
    # -P: whatever is called wargame in the folder that the person stands in, it is not this game.
    return become([PYTHON, "-P", "-m", "wargame"] + arguments)


def wanted(test, arguments):
    """Return the extras that this call needs and those that are there already, in order: "play" for none."""
    extras = set(read(STAMP).partition("\n")[0].split(",")) & {"test", "web"}
    if test:
        extras.add("test")
    elif arguments[:1] == ["host"] and "--web" in arguments:
        extras.add("web")
    return ",".join(sorted(extras)) or "play"


def stamp(extra):
    """Return what the stamp of an environment says that is up to date and has this extra.

    Of pyproject.toml only what an install depends on: a class without internet can change a linter's setting.
    """
    project = read(os.path.join(ROOT, "pyproject.toml")).partition("\n[tool.")[0]
    return "\n".join([extra, ROOT, os.path.realpath(PYTHON), project])


def up_to_date(extra):
    """Tell whether the environment is whole and what this checkout needs."""
    return read(STAMP) == stamp(extra) and os.path.exists(PYTHON) and not os.path.exists(UNFINISHED)


def wait_for_others():
    """Wait until no other start in this checkout is setting up; where folders cannot be locked, go on."""
    try:
        import fcntl

        # Never closed: the lock ends with this process, or when it becomes the game.
        fcntl.flock(os.open(ROOT, os.O_RDONLY), fcntl.LOCK_EX)
    except (ImportError, OSError):
        return


def set_up(extra):
    """Make the environment and install the project with its extra; return what went wrong, or nothing."""
    import subprocess

    doing = "Updating" if read(STAMP) else "Setting up"
    say("{0} Gun on the Table in {1} (once; about a minute, and it needs the network)".format(doing, VENV))
    try:
        wait_for_others()
        if up_to_date(extra):
            return None
        problem = make_environment() or put_pip_there() or install(extra)
    except KeyboardInterrupt:
        return "Interrupted. The same command goes on."
    except (OSError, subprocess.SubprocessError) as error:
        return "Cannot set up {0}: {1}. Free or unlock it, then run the same command again.".format(VENV, error)
    return problem


def make_environment():
    """Make .venv without pip, unless it is there, whole and new enough."""
    if os.path.exists(PYTHON) and not os.path.exists(UNFINISHED):
        new_enough = "import sys; sys.exit(sys.version_info < {0!r})".format(OLDEST)
        if run([PYTHON, "-c", new_enough])[0] == 0:
            write(UNFINISHED, "")
            return None
    say("  making the environment ...")
    # From the Python behind this one: an environment cannot rebuild itself.
    base = getattr(sys, "_base_executable", None) or sys.executable
    code, words = run([base, "-m", "venv", "--clear", "--without-pip", VENV])
    if code:
        return words + "Cannot make the environment (above: the words of Python's venv module)."
    write(UNFINISHED, "")
    return None


def put_pip_there():
    """See to a pip inside the environment: Python's own copy, or one fetched by the pip of this Python.

    Debian without python3-venv has no ensurepip. Its pip may install into a named folder even where it
    refuses to touch the system (PEP 668), whatever its age.
    """
    if run([PYTHON, "-m", "pip", "--version"])[0] == 0:
        return None
    say("  adding pip ...")
    if run([PYTHON, "-m", "ensurepip", "--default-pip"])[0] == 0:
        return None
    folder = run([PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])[1].strip()
    base = getattr(sys, "_base_executable", None) or sys.executable
    code, words = run([base, "-m", "pip", "install", "--target", folder, "pip"])
    if code:
        return words + (
            "This Python has neither ensurepip nor a pip that could fetch one: install pip or venv for it "
            "(Debian, Ubuntu: apt install python3-venv), then run the same command again."
        )
    return None


def install(extra):
    """Install the project, editable, and set the stamp."""
    say("  installing the game and its libraries ...")
    what = ROOT if extra == "play" else "{0}[{1}]".format(ROOT, extra)
    code, words = run([PYTHON, "-m", "pip", "install", "--editable", what])
    if code:
        # pip ends in good order on an error of its own: what is there may be built upon.
        os.remove(UNFINISHED)
        return words + (
            "Cannot install the game's libraries (above: pip's own words). Most often the network is away or wants "
            "a proxy; run the same command again when it is there."
        )
    write(STAMP, stamp(extra))
    os.remove(UNFINISHED)
    say("  done.")
    return None


def run(command):
    """Run a command; return its exit code and all that it printed."""
    import subprocess

    settings = dict(os.environ)
    # A person's settings for pip elsewhere do not fit an environment of our own.
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME", "__PYVENV_LAUNCHER__"):
        settings.pop(name, None)
    settings.update(PIP_REQUIRE_VIRTUALENV="0", PIP_USER="0", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    with subprocess.Popen(
        command, env=settings, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        words = process.communicate()[0].decode("utf-8", "replace")
    return process.returncode, words


def become(command):
    """Replace this process by the command; on Windows, which cannot, wait for it and pass on its exit code."""
    if not WINDOWS:
        os.execv(command[0], command)
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the game
    return subprocess.call(command)


def read(path):
    """Return the text of a file, or nothing."""
    import io

    try:
        with io.open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, ValueError):
        return ""


def write(path, text):
    """Write a text file."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def refuse(sentence):
    """Say why nothing can be started; return the exit code."""
    say(sentence)
    return 1


def say(sentence):
    """Say a line on standard error, at once."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
