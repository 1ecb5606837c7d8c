"""Time and peak memory of loading the whole data, beside a command that does nothing."""

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """A command's wall time in seconds and the most memory it had, in MB."""

    seconds: float
    megabytes: float


def run(*arguments: str) -> Run:
    """Run a command of the register to its end; raises when it fails."""
    command = [sys.executable, "manage.py", *arguments]
    begun = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 (our own command)
    _pid, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed with {child.returncode}")
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return Run(time.perf_counter() - begun, _peak(used) / unit)


def _peak(used: resource.struct_rusage) -> float:
    return float(used.ru_maxrss)
