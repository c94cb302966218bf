"""The ``kg`` command: its parts, and what its exit codes mean.

==== ==============================================================================
code meaning
==== ==============================================================================
0    fine
1    done, but something in the data was wrong: a page could not be read, nothing found
2    wrong use or input: a bad option, no pages, a graph or query that can't be read,
     a folder that can't be written, no room on the disk
3    a fault of ``kg``: the built graph breaks the shapes (it is written all the same), or ``kg`` failed
130  interrupted
==== ==============================================================================
"""

from __future__ import annotations

import errno
import io
import os
import sys
import traceback
from contextlib import suppress
from typing import TextIO

import typer

from kg import __version__
from kg.cli import (
    add,
    annotate,
    assets,
    build,
    conflicts,
    diff,
    explain,
    export,
    merge,
    query,
    remove,
    serve,
    show,
    store,
    timeline,
    validate,
)
from kg.cli.console import ExitCode, complain
from kg.cli.help import HelpfulCommand, HelpfulGroup
from kg.errors import InputError, KgError, OutputError

EPILOG = (
    "Exit codes 退出码: 0 fine 正常 · 1 problems in the data 数据有问题 · "
    "2 wrong use or input 用法或输入有误 · 3 a fault of kg 程序故障"
)

app = typer.Typer(
    name="kg",
    help="Chinese local-government newspaper pages into a knowledge graph. 把地方党政报纸版面变成知识图谱。",
    epilog=EPILOG,
    cls=HelpfulGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("build", epilog=EPILOG, cls=HelpfulCommand)(build.build_command)
app.command("add", epilog=EPILOG, cls=HelpfulCommand)(add.add_command)
app.command("remove", epilog=EPILOG, cls=HelpfulCommand)(remove.remove_command)
app.command("merge", epilog=EPILOG, cls=HelpfulCommand)(merge.merge_command)
app.command("query", epilog=EPILOG, cls=query.QueryCommand)(query.query_command)
app.command("store", epilog=EPILOG, cls=HelpfulCommand)(store.store_command)
app.command("serve", epilog=EPILOG, cls=HelpfulCommand)(serve.serve_command)
app.command("show", epilog=EPILOG, cls=HelpfulCommand)(show.show_command)
app.command("explain", epilog=EPILOG, cls=HelpfulCommand)(explain.explain_command)
app.command("timeline", epilog=EPILOG, cls=HelpfulCommand)(timeline.timeline_command)
app.command("conflicts", epilog=EPILOG, cls=HelpfulCommand)(conflicts.conflicts_command)
app.command("diff", epilog=EPILOG, cls=HelpfulCommand)(diff.diff_command)
app.command("annotate", epilog=EPILOG, cls=HelpfulCommand)(annotate.annotate_command)
app.command("export", epilog=EPILOG, cls=HelpfulCommand)(export.export_command)
app.command("validate", epilog=EPILOG, cls=HelpfulCommand)(validate.validate_command)
app.command("assets", epilog=EPILOG, cls=HelpfulCommand)(assets.assets_command)

_NO_ROOM = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
"""A disk, a user's share of it, or a file is full."""


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version. 显示版本号。"
    ),
) -> None:
    """Options before the command."""


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    try:
        return _code_of(arguments)
    except (InputError, OutputError) as error:
        complain(str(error))
        return ExitCode.USAGE
    except KeyboardInterrupt:
        complain("interrupted 已中断")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:  # nobody reads on: typer leaves so as well
        return ExitCode.DATA
    except KgError as error:
        complain(f"{error}\nThis is a defect of kg; please report it. 这是程序缺陷，请反馈。")
        return ExitCode.FAULT
    except Exception as error:  # the last line of defence: an unforeseen fault keeps its exit code
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            with suppress(OSError):  # stderr may stand on the same disk
                complain(f"output can't be written: {error.strerror}; make room 输出无法写入，请腾出空间")
            return ExitCode.USAGE
        traceback.print_exc()
        complain("kg failed; please report the lines above. 程序出错，请反馈以上内容。")
        return ExitCode.FAULT


def _code_of(arguments: list[str]) -> int:
    """The exit code of a command whose output has all been written."""
    code: int = ExitCode.FINE
    try:
        app(arguments)
    except SystemExit as leaving:  # how typer ends every command
        code = leaving.code if isinstance(leaving.code, int) else ExitCode.USAGE
    if sys.stdout is not None:
        sys.stdout.flush()  # not when Python ends: who would tell that there was no room?
    return code


def main() -> None:
    """The entry point of the ``kg`` command."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal of GBK has no •, and shows all else
    code = run(sys.argv[1:])
    if code != ExitCode.FINE and sys.stdout is not None:
        _let_go(sys.stdout)
    sys.exit(code)


def _let_go(stdout: TextIO) -> None:
    """Turn what couldn't be written away, so that Python doesn't fail over it once more as it ends."""
    try:
        stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
