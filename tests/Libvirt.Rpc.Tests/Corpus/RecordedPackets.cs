using System.Text.Json;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Rpc.Tests.Corpus;

/// <summary>The recorded conversations of native's virsh with native's daemon.</summary>
internal static class RecordedPackets
{
    private static readonly Dictionary<string, (bool FromClient, byte[] Bytes)[]> All = Read();

    public static TheoryData<string> Names => [.. All.Keys.DefaultIfEmpty("no corpus")];

    /// <summary>The packets of all cases.</summary>
    public static IEnumerable<(bool FromClient, byte[] Bytes)> Packets => All.Values.SelectMany(c => c);

    /// <summary>The packets of a case in their order.</summary>
    public static (bool FromClient, byte[] Bytes)[] Of(string name) => All[name];

    private static Dictionary<string, (bool, byte[])[]> Read()
    {
        var cases = new Dictionary<string, (bool, byte[])[]>();
        if (CorpusFolder.Path is null)
            return cases;
        foreach (var line in File.ReadLines(Path.Combine(CorpusFolder.Path, "recorded", "manifests", "rpc-wire.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            cases.Add(json.RootElement.GetProperty("name").GetString()!, [.. json.RootElement.GetProperty("packets").EnumerateArray()
                .Select(p => (p.GetProperty("dir").GetString() == "c2s", Convert.FromHexString(p.GetProperty("hex").GetString()!)))]);
        }
        return cases;
    }
}
