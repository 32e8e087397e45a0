using System.Text;
using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Tests.Corpus;
using Libvirt.Host.Images;

namespace Libvirt.Driver.Qemu.Tests.Blocks;

/// <summary>Upstream's virstoragetest: chains of images, descriptions of images in images.</summary>
public sealed class ImageSuite : ISuite
{
    private readonly Dictionary<string, JsonElement> _cases = Manifest.Read("upstream/manifests/virstoragetest.jsonl");

    private static string Data => UpstreamCase.File("virstoragetestdata")[..^"/virstoragetestdata".Length];

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName)
        => _cases[caseName].GetProperty("params").TryGetProperty("start", out var start) && start.GetString()!.StartsWith("chain made with", StringComparison.Ordinal) ? "its image is made by qemu-img while upstream's test runs" : null;

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("virstorage", this, only, diffs);

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        var parameters = c.GetProperty("params");
        return c.GetProperty("kind").GetString() switch
        {
            "storage-chain" => Chain(parameters, File.ReadAllText(UpstreamCase.File(c.GetProperty("expect").GetProperty("text").GetString()!))),
            "storage-chain-failure" => Chain(parameters, null),
            "backing-parse" => Backing(parameters),
            "chain-lookup" => Lookup(parameters),
            _ => Relative(parameters),
        };
    }

    private static string? Chain(JsonElement parameters, string? expected)
    {
        var format = StorageFormatNames.TryParse(parameters.GetProperty("format").GetString(), out var known) ? (StorageFormat?)known : null;
        var path = Path.Combine(Data, parameters.GetProperty("start").GetString()!);
        try
        {
            var actual = Text(ImageChain.Local.Read(new(StorageType.File, new() { File = path }), format)).Replace(Data, "ABS_SRCDIR", StringComparison.Ordinal);
            return expected is null ? "accepted:\n" + actual : actual.TrimEnd('\n') == expected.TrimEnd('\n') ? null : Differences.First(expected, actual);
        }
        catch (LibvirtException e)
        {
            return expected is null ? null : e.Message;
        }
    }

    private static string Text(ChainImage top)
    {
        var text = new StringBuilder();
        for (var image = top; image is not null; image = image.Backing)
        {
            var (metadata, reference) = (image.Metadata, image.Reference);
            if (text.Length > 0)
                text.Append('\n');
            text.Append($"path:{reference.Name}\n");
            text.Append($"backingStoreRaw: {metadata?.Backing ?? "<null>"}\n");
            text.Append($"backingStoreRawFormat: {(metadata?.Backing is null ? "none(0)" : metadata.BackingFormat is { } below ? $"{StorageFormatNames.Text(below)}({(int)below + 1})" : "<null>(-1)")}\n");
            text.Append($"capacity: {metadata?.Capacity ?? 0}\n");
            text.Append($"encryption: {(metadata?.Encryption is null ? 0 : 1)}\n");
            text.Append($"relPath:{image.RelativePath ?? "<null>"}\n");
            text.Append($"type:{StorageTypeNames.Text(reference.Type)}\n");
            text.Append($"format:{StorageFormatNames.Text(image.Format)}\n");
            text.Append($"protocol:{StorageProtocolNames.Text(reference.Source.Protocol ?? StorageProtocol.None)}\n");
            text.Append($"hostname:{(reference.Source.Hosts is [var host, ..] ? host.Name : "<null>")}\n");
            if (image.DataFile is { } data)
                text.Append($"\ndataFileRaw: {metadata!.DataFile}\n\n\ndataFileStoreSource:\npath: {data.Reference.Name}\ncapacity: 0\nencryption: 0\ntype:{StorageTypeNames.Text(data.Reference.Type)}\nformat:{StorageFormatNames.Text(data.Format)}\n");
        }
        return text.ToString();
    }

    private static string? Backing(JsonElement parameters)
    {
        var expected = parameters.GetProperty("expect").GetString();
        int answer = parameters.GetProperty("rv").GetInt32();
        try
        {
            var reference = BackingReference.Parse(parameters.GetProperty("backing").GetString()!);
            if (answer < 0)
                return "accepted: " + SourceText.Of(reference);
            var actual = SourceText.Of(reference);
            return actual != expected ? Differences.First(expected!, actual) : reference.HasLogin == (answer == 1) ? null : $"login: {reference.HasLogin}";
        }
        catch (LibvirtException e)
        {
            return answer < 0 ? null : e.Message;
        }
    }

    private static string? Lookup(JsonElement parameters)
    {
        var chain = Entries(parameters);
        var target = parameters.TryGetProperty("target", out var disk) ? disk.GetString() : null;
        var name = parameters.GetProperty("lookup").GetString()?.Replace("ABS_SRCDIR", Data, StringComparison.Ordinal);
        uint index = target is not null && name is not null ? ChainLookup.Index(target, name) ?? 0 : 0;
        if (index != parameters.GetProperty("expect_index").GetUInt32() && !(parameters.GetProperty("expect_index").GetUInt32() == 0 && parameters.GetProperty("expect").ValueKind == JsonValueKind.Null))
            return $"index {index}";
        // Relative names are meant from the folder that upstream's test is in.
        var folder = Path.Combine(Data, parameters.GetProperty("cwd").GetString()!);
        chain = chain.ConvertAll(e => (Path.Combine(folder, e.Path), e.Relative, e.Number));
        int place = ChainLookup.Find(chain, parameters.GetProperty("from").ValueKind == JsonValueKind.Null ? null : parameters.GetProperty("from").GetInt32(), name, index, folder);
        int expected = parameters.GetProperty("expect").ValueKind == JsonValueKind.Null ? -1 : parameters.GetProperty("expect").GetInt32();
        return place == expected ? null : $"place {place} instead of {expected} for '{name}'";
    }

    private static List<(string Path, string? Relative, uint Number)> Entries(JsonElement parameters) => [.. parameters.GetProperty("chain").EnumerateArray().Select(e =>
        (e.GetProperty("path").GetString()!.Replace("ABS_SRCDIR", Data, StringComparison.Ordinal),
            e.TryGetProperty("relPath", out var relative) ? relative.GetString() : null, e.TryGetProperty("id", out var id) ? id.GetUInt32() : 0))];

    private static string? Relative(JsonElement parameters)
    {
        var names = Entries(parameters).ConvertAll(e => e.Relative);
        string? actual;
        try
        {
            actual = RelativeChain.Find(names, parameters.GetProperty("top").GetInt32(), parameters.GetProperty("base").GetInt32());
        }
        catch (LibvirtException)
        {
            actual = null;
        }
        return actual == parameters.GetProperty("expect").GetString() ? null : $"'{actual}' instead of '{parameters.GetProperty("expect").GetString()}'";
    }
}
