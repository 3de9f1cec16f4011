using System.Collections.Immutable;
using System.Globalization;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Web;

/// <summary>Writes the blocks of a report as elements of a page. Drawings need to know what they are of.</summary>
internal sealed class HtmlBlocks(Markup page, Subject? subject)
{
    public void Write(Block block)
    {
        switch (block)
        {
            case Block.Lead lead:
                bool isBad = lead.Text.Runs.Any(run => run.Tone == Tone.Bad);
                page.Open("p", isBad ? "class=\"lead bad\"" : "class=\"lead\"");
                Text(lead.Text);
                page.Close("p").NewLine();
                break;
            case Block.Paragraph paragraph when !paragraph.Text.IsEmpty:
                page.Open("p");
                Text(paragraph.Text);
                page.Close("p").NewLine();
                break;
            case Block.Bullets bullets:
                page.Open("ul").NewLine();
                foreach (RichText item in bullets.Items)
                {
                    page.Open("li");
                    Text(item);
                    page.Close("li").NewLine();
                }

                page.Close("ul").NewLine();
                break;
            case Block.Tabular tabular:
                Table(tabular.Table);
                break;
            case Block.Drawing drawing when subject is not null:
                Drawing(drawing.Picture, subject);
                break;
            case Block.Details details:
                page.Open("details").Element("summary", details.Summary).NewLine();
                foreach (Block inner in details.Blocks)
                {
                    Write(inner);
                }

                page.Close("details").NewLine();
                break;
        }
    }

    private void Text(RichText text)
    {
        foreach (Run run in text.Runs)
        {
            string style = run.Tone switch
            {
                Tone.Strong => "strong",
                Tone.Faint => "faint",
                Tone.Good => "good",
                Tone.Bad => "bad",
                Tone.Accent => "accent",
                _ => "",
            };
            if (style.Length == 0)
            {
                page.Text(run.Text);
            }
            else
            {
                page.Element("span", run.Text, $"class=\"{style}\"");
            }
        }
    }

    private void Table(Table table)
    {
        page.Open("div", "class=\"wide\" tabindex=\"0\"").Open("table").Element("caption", table.Caption).NewLine();
        if (table.Columns.Any(column => !column.Heading.IsEmpty))
        {
            page.Open("thead").Open("tr");
            foreach (Column column in table.Columns)
            {
                string number = column.IsNumeric ? "class=\"num\"" : "";
                page.Open(
                    column.Heading.IsEmpty ? "td" : "th",
                    column.Heading.IsEmpty ? number : $"scope=\"col\" {number}".TrimEnd()
                );
                Text(column.Heading);
                page.Close(column.Heading.IsEmpty ? "td" : "th");
            }

            page.Close("tr").Close("thead").NewLine();
        }

        page.Open("tbody").NewLine();
        for (int row = 0; row < table.Rows.Length; row++)
        {
            Row(table, table.Rows[row], row + 1 == table.RowsAboveLine);
        }

        page.Close("tbody").Close("table").Close("div").NewLine();
    }

    private void Row(Table table, ImmutableArray<Cell> cells, bool isAboveLine)
    {
        page.Open("tr", isAboveLine ? "class=\"line\"" : "");
        for (int i = 0; i < cells.Length; i++)
        {
            // A row that goes on with the one above has no heading of its own.
            bool isHeading = i == 0 && !cells[i].Text.IsEmpty;
            string element = isHeading ? "th" : "td";
            page.Open(
                element,
                isHeading ? "scope=\"row\""
                    : table.Columns[i].IsNumeric ? "class=\"num\""
                    : ""
            );
            if (cells[i].Share is { } share)
            {
                string percent = Math.Round(Math.Clamp(share, 0, 1) * 100, 1).ToString(CultureInfo.InvariantCulture);
                page.Raw($"<svg class=\"bar\" aria-hidden=\"true\"><rect width=\"{percent}%\" height=\"100%\"/></svg>");
            }

            Text(cells[i].Text);
            page.Close(element);
        }

        page.Close("tr").NewLine();
    }

    private void Drawing(OutcomePicture picture, Subject subject)
    {
        page.Open("entente-picture").NewLine().Open("figure").NewLine();
        if (picture.Axes.Length != 2)
        {
            page.Raw(new ParallelSvg(picture, subject.Language).Write("class=\"plot parallel\"", "")).NewLine();
        }

        if (picture.Axes.Length > 2)
        {
            Choice(picture, subject);
        }

        if (picture.Axes.Length > 1)
        {
            page.Raw(new ScatterSvg(picture, subject.Language).Write("class=\"plot scatter\"", "")).NewLine();
        }

        Legend(picture, subject);
        if (picture.Axes.Length > 1 && picture.Caption.Length > 0)
        {
            page.Element("figcaption", picture.Caption, "class=\"faint\"").NewLine();
        }

        page.Close("figure").NewLine();
        string hint = subject.Say(
            "Point at, tap or arrow through the picture to see what an outcome holds.",
            "Wijs, tik of loop met de pijltjes door de tekening om te zien wat een uitkomst inhoudt."
        );
        page.Raw("<div class=\"details\" aria-live=\"polite\">")
            .Element("span", hint, "class=\"faint\"")
            .Raw("</div>")
            .NewLine();
        page.Raw("<script type=\"application/json\">").Raw(new PictureJson(picture, subject).Write());
        page.Raw("</script>").NewLine().Close("entente-picture").NewLine();
    }

    private void Choice(OutcomePicture picture, Subject subject)
    {
        page.Open("div", "class=\"choose\"");
        string[] names = [subject.Say("To the right", "Naar rechts"), subject.Say("Upwards", "Omhoog")];
        for (int axis = 0; axis < 2; axis++)
        {
            page.Open("label").Text(names[axis] + " ").Open("select", $"data-axis=\"{axis}\"");
            for (int party = 0; party < picture.Axes.Length; party++)
            {
                page.Element(
                    "option",
                    picture.Axes[party].Party,
                    $"value=\"{party}\"{(party == axis ? " selected" : "")}"
                );
            }

            page.Close("select").Close("label");
        }

        page.Close("div").NewLine();
    }

    private void Legend(OutcomePicture picture, Subject subject)
    {
        page.Open("ul", "class=\"legend\"").NewLine();
        foreach (PictureMark mark in picture.Marks)
        {
            page.Open("li").Raw("<svg viewBox=\"-13 -13 26 26\" aria-hidden=\"true\">");
            MarkShape.Write(page, mark, 0, 0);
            page.Raw("</svg>").Text(mark.Name).Close("li").NewLine();
        }

        Sign("<g class=\"frontier\"><circle class=\"yes\" r=\"5\"/></g>", subject.Say("efficient", "efficiënt"));
        if (picture.Frontier.Any(point => !point.IsAcceptable))
        {
            string refused = subject.Say("efficient, not acceptable to all", "efficiënt, niet voor allen aanvaardbaar");
            Sign("<g class=\"frontier\"><circle class=\"no\" r=\"5\"/></g>", refused);
        }

        Sign(
            "<line class=\"fallback\" x1=\"-12\" x2=\"12\" y1=\"0\" y2=\"0\"/>",
            subject.Say("worth of no deal", "waarde zonder akkoord")
        );
        page.Close("ul").NewLine();
    }

    private void Sign(string sign, string meaning) =>
        page.Raw($"<li><svg viewBox=\"-13 -13 26 26\" aria-hidden=\"true\">{sign}</svg>")
            .Text(meaning)
            .Raw("</li>")
            .NewLine();
}
