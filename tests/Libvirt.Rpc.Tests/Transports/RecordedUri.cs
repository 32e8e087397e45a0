using Libvirt.Json;

namespace Libvirt.Rpc.Tests.Transports;

/// <summary>A row of uris.tsv: circumstances and a URI, and what native libvirt made of them.</summary>
public sealed record RecordedUri(string User, string[] Sockets, string Configuration, Dictionary<string, string> Environment, bool ReadOnly, string Uri,
    string Name, string Socket, string Daemon, string Mode, string[]? Arguments, int Code, int Domain, string Message)
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<RecordedUri> All { get; } = Read();

    /// <summary>Native refused the URI itself, and did not try to connect: VIR_ERR_INVALID_ARG, VIR_ERR_OPERATION_UNSUPPORTED, VIR_ERR_INTERNAL_ERROR of the URI's reader.</summary>
    public bool IsRefused => Code is 8 or 84 || (Code == 1 && Domain == 45);

    /// <summary>Names the row in a test's output.</summary>
    public override string ToString() => $"{User} {(ReadOnly ? "ro " : "")}{string.Join(',', Sockets)} {Configuration} {string.Join(';', Environment)} {Uri}";

    private static List<RecordedUri> Read()
    {
        var rows = new List<RecordedUri>();
        foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Transports", "uris.tsv")))
        {
            if (line.StartsWith('#'))
                continue;
            var cells = line.Split('\t');
            Assert.Equal(14, cells.Length);
            var variables = cells[3].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=', 2)).ToDictionary(entry => entry[0], entry => entry[1]);
            rows.Add(new(cells[0], cells[1].Split(',', StringSplitOptions.RemoveEmptyEntries), cells[2], variables, cells[4] == "1", cells[5], cells[6], cells[7], cells[8], cells[9],
                cells[10].Length == 0 ? null : Texts(cells[10]), int.Parse(cells[11]), int.Parse(cells[12]), Texts($"[{cells[13]}]")[0]));
        }
        return rows;
    }

    private static string[] Texts(string json)
        => [.. ((JsonArray)JsonValue.Parse(json)).Items.Select(item => ((JsonString)item).Value)];
}
