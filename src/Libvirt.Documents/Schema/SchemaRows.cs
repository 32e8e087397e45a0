using System.Text;

namespace Libvirt.Documents.Schema;

/// <summary>The generated table, taken apart when it is first needed.</summary>
internal sealed class SchemaRows
{
    private static readonly Lazy<SchemaRows> Shared = new(static () => new(SchemaTable.Text));

    private SchemaRows(ReadOnlySpan<byte> table)
    {
        TypeRows? type = null;
        foreach (var line in Encoding.UTF8.GetString(table).Split('\n'))
            if (line.Length > 0)
                Add(line[0], line[1..].Split('\t'), ref type);
    }

    /// <summary>The only instance.</summary>
    public static SchemaRows Instance => Shared.Value;

    /// <summary>The declared types by their names.</summary>
    public Dictionary<string, TypeRows> Types { get; } = [];

    /// <summary>The spellings of enums.</summary>
    public Dictionary<string, string[]> Enums { get; } = [];

    private void Add(char sign, string[] fields, ref TypeRows? type)
    {
        switch (sign)
        {
            case '%':
                Enums.Add(fields[0], fields[1..]);
                break;
            case '=':
                Types.Add(fields[0], type = new(fields[0], fields[1], fields[2], fields[3], fields[4]));
                break;
            case '|':
                type!.Variants.Add((fields[0], fields[1]));
                break;
            case '!':
                type!.Patterns.Add(fields[0], fields[1]);
                break;
            case '.':
                type!.Members.Add(new(sign, "", fields[0], fields[1], fields[2], "", "", ""));
                break;
            case '@':
                type!.Members.Add(new(sign, fields[0], fields[1], fields[2], fields[3], "", "", ""));
                break;
            case '<':
                type!.Members.Add(new(sign, fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]));
                break;
            default:
                type!.Members.Add(new(sign, fields[0], "", "", "", "", "", ""));
                break;
        }
    }
}
