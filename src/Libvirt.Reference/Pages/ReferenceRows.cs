using Libvirt.Documents.Schema;

namespace Libvirt.Reference.Pages;

/// <summary>The generated table of texts, taken apart.</summary>
internal static class ReferenceRows
{
    private static readonly Dictionary<(string Type, string Member), MemberText> Rows = Read();

    /// <summary>The texts of a member: its type's name, and "@name", "&lt;name" or "."; "" for the type itself.</summary>
    public static MemberText Find(string type, string member) => Rows.GetValueOrDefault((type, member)) ?? new("", "", "");

    private static Dictionary<(string, string), MemberText> Read()
    {
        var rows = new Dictionary<(string, string), MemberText>();
        foreach (var line in ReferenceTable.Text.Split('\n'))
            if (line.Split('\t') is [var type, var member, var since, var fallback, var summary])
                rows.TryAdd((type, member), new(since, fallback, Said(summary)));
        return rows;
    }

    /// <summary>A summary that only repeats the name says nothing.</summary>
    private static string Said(string summary) => summary.StartsWith("Attribute `", StringComparison.Ordinal) || summary.StartsWith("Element `", StringComparison.Ordinal) ? "" : summary;
}
