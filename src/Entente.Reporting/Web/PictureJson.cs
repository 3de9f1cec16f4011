using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Outcomes;
using Entente.Reporting.Composition;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Web;

/// <summary>What the page's script needs: points with their values, names, and phrases. The default encoder leaves no character that could end the element it stands in.</summary>
internal sealed class PictureJson(OutcomePicture picture, Subject subject)
{
    private readonly Dictionary<IssueValue, int>[] labels =
    [
        .. subject.Analysis.Scenario.Space.Issues.Select(_ => new Dictionary<IssueValue, int>()),
    ];

    public string Write()
    {
        ImmutableArray<PicturePoint> points = [.. picture.Cloud, .. picture.Frontier];
        foreach (
            Outcome outcome in points.Select(point => point.Outcome).Concat(picture.Marks.Select(mark => mark.Outcome))
        )
        {
            for (int issue = 0; issue < labels.Length; issue++)
            {
                labels[issue].TryAdd(outcome.Values[issue], labels[issue].Count);
            }
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("decimal", subject.Language.Number(0.5, 1)[1].ToString());
            WriteAxes(writer);
            WriteIssues(writer);
            writer.WriteNumber("cloud", picture.Cloud.Length);
            writer.WriteStartArray("points");
            foreach (PicturePoint point in points)
            {
                writer.WriteStartArray();
                WriteNumbers(writer, point.Utilities);
                WriteValues(writer, point.Outcome);
                writer.WriteNumberValue(point.IsAcceptable ? 1 : 0);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("marks");
            foreach (PictureMark mark in picture.Marks)
            {
                writer.WriteStartArray();
                WriteNumbers(writer, mark.Utilities);
                WriteValues(writer, mark.Outcome);
                writer.WriteStringValue(mark.Name);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            WritePhrases(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteAxes(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("axes");
        foreach (PictureAxis axis in picture.Axes)
        {
            writer.WriteStartObject();
            writer.WriteString("party", axis.Party);
            writer.WriteString("unit", axis.Unit);
            writer.WriteNumber("low", axis.Low);
            writer.WriteNumber("high", axis.High);
            writer.WriteNumber("fallback", axis.Reservation);
            writer.WriteNumber("decimals", axis.Decimals);
            writer.WriteNumber("tickDecimals", AxisTicks.Decimals(axis));
            writer.WriteStartArray("ticks");
            foreach (double tick in AxisTicks.Of(axis))
            {
                writer.WriteNumberValue(tick);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteIssues(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("issues");
        for (int issue = 0; issue < labels.Length; issue++)
        {
            writer.WriteStartObject();
            writer.WriteString("name", subject.Names.OfIssue(issue));
            writer.WriteStartArray("values");
            foreach (IssueValue value in labels[issue].OrderBy(each => each.Value).Select(each => each.Key))
            {
                writer.WriteStringValue(subject.Names.OfValue(issue, value));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, ImmutableArray<double> utilities)
    {
        writer.WriteStartArray();
        foreach (double utility in utilities)
        {
            writer.WriteRawValue(utility.ToString("G7", CultureInfo.InvariantCulture));
        }

        writer.WriteEndArray();
    }

    private void WriteValues(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteStartArray();
        for (int issue = 0; issue < labels.Length; issue++)
        {
            writer.WriteNumberValue(labels[issue][outcome.Values[issue]]);
        }

        writer.WriteEndArray();
    }

    private void WritePhrases(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("say");
        writer.WriteString("efficient", subject.Say("efficient", "efficiënt"));
        writer.WriteString("acceptable", subject.Say("acceptable to all", "aanvaardbaar voor allen"));
        writer.WriteString("refused", subject.Say("not acceptable to all", "niet voor allen aanvaardbaar"));
        writer.WriteString("fallback", subject.Say("without a deal", "zonder akkoord"));
        writer.WriteString("outcome", subject.Say("An outcome", "Een uitkomst"));
        writer.WriteEndObject();
    }
}
