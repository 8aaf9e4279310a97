"""The cards of a book that is written to a file, and of what a file brought."""

from bot.actions.quotebook.act import Book
from bot.actions.quotebook.request import Do
from bot.cards.card import Attachment, Button, Card, Line, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, cut
from bot.cards.paging import Page, page_buttons
from bot.domain.asked import Asked
from bot.domain.book_files import FileKind

_PROBLEMS = 8  # that are told one by one
_LONGEST_PROBLEM = 150


def draw_export(answer: Book) -> Card:
    """Lay out the file of a book, with the other parts of it and the other format."""
    request = answer.request
    page = Page((), request.page, answer.files)
    other = FileKind.CSV if request.written_as is FileKind.JSON else FileKind.JSON
    parts = f" in {answer.files} files" if answer.files > 1 else ""
    number = f"-{request.page + 1}-of-{answer.files}" if answer.files > 1 else ""
    return Card(
        Tone.QUOTE,
        "The quotebook as a file",
        ("All ", Strong(count(answer.count, "quote")), f" of this server's book{parts}, those that wait too."),
        (
            Paragraph(
                (
                    ("It has the ids of members and what they said: keep it where only you can read it.",),
                    ("Who opts out later is still in it; /quotebook import leaves them out.",),
                )
            ),
        ),
        page=page.note,
        actions=action_rows(
            page_buttons(_export_as(request.written_as), page, "‹ File before", "Next file ›"),
            (Button(f"As {other.upper()}", _export_as(other)),),
        ),
        file=Attachment(f"quotebook{number}.{request.written_as}", answer.file),
        private=True,
    )


def draw_import(answer: Book) -> Card:
    """Lay out what a file brought, or with a dry run would bring, and what of it cannot be kept."""
    request, counts, problems = answer.request, answer.counts, answer.request.brought.problems
    added, doubles, forbidden = (counts.added, counts.doubles, counts.forbidden) if counts else (0, 0, 0)
    would = "would be added" if request.dry_run else "added"
    lines: list[Line] = []
    if doubles:
        lines.append((f"{count(doubles, 'quote')} of it in the book already, left as in the book.",))
    if forbidden:
        lines.append((f"{count(forbidden, 'quote')} of members who forbid being quoted, left out.",))
    if problems:
        lines.append((Strong(f"{count(len(problems), 'quote')} of it cannot be kept:"),))
        lines += [(cut(problem, _LONGEST_PROBLEM),) for problem in problems[:_PROBLEMS]]
        if len(problems) > _PROBLEMS:
            lines.append((f"… and {len(problems) - _PROBLEMS:,} more.",))
    return Card(
        Tone.QUOTE,
        "What the file would bring" if request.dry_run else "Imported",
        (Strong(f"{count(added, 'quote')} {would}"), "."),
        (Paragraph(tuple(lines)),) if lines else (),
        footer=_what_next(request.dry_run, added),
        actions=action_rows((Button("The quotebook", Asked.of("quotebook", {"do": Do.SEARCH})),)),
        private=True,
    )


def _what_next(dry_run: bool, added: int) -> tuple[str, ...]:
    if not dry_run:
        return ()
    return (f"Nothing was changed.{' Use /quotebook import without dry-run to add them.' if added else ''}",)


def _export_as(kind: FileKind) -> Asked:
    return Asked.of("quotebook", {"do": Do.EXPORT, "format": str(kind)})
