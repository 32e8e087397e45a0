using System.Text;
using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.Bitmaps;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Tests.Corpus;
using Libvirt.Host.Images;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Blocks;

/// <summary>Upstream's qemublocktest: nodes of the block layer, descriptions of images in images, new images, bitmaps.</summary>
public sealed class BlockSuite : ISuite
{
    private readonly Dictionary<string, JsonElement> _cases = Manifest.Read("upstream/manifests/qemublocktest.jsonl");

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("qemublock", this, only, diffs);

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        var parameters = c.GetProperty("params");
        switch (c.GetProperty("kind").GetString())
        {
            case "disk-blockdev":
                return Compare(c, "json", Nodes(Image(c.GetProperty("input").GetString()!))) ?? Compare(c, "srconly", Sources(Image(c.GetProperty("input").GetString()!)));
            case "disk-blockdev-failure":
                try
                {
                    return "accepted: " + Nodes(Image(c.GetProperty("input").GetString()!));
                }
                catch (LibvirtException e) when (e.Message.Contains("too long for qemu", StringComparison.Ordinal))
                {
                    return null;
                }
            case "storage-source-roundtrip":
                return Roundtrip(parameters);
            case "backing-json2json":
                return Compare(c, "json", Described(File.ReadAllText(UpstreamCase.File(c.GetProperty("input").GetString()!)).TrimEnd()));
            case "blockdev-create":
                return Compare(c, "json", Creation(c.GetProperty("input"), parameters));
            default:
                return BitmapDifference(c, parameters);
        }
    }

    private static string? Compare(JsonElement c, string kind, string actual)
    {
        var expected = File.ReadAllText(UpstreamCase.File(c.GetProperty("expect").GetProperty(kind).GetString()!));
        if (!actual.EndsWith('\n'))
            actual += "\n";
        return actual == expected ? null : Differences.First(expected, actual);
    }

    private static BlockImage Image(string path)
    {
        var disk = (Disk)DeviceFragment.Parse(File.ReadAllText(UpstreamCase.File(path)), new() { Status = true, SkipCompletion = true });
        var top = DiskImages.Of(disk)!;
        foreach (var image in top.Chain())
        {
            // The names that upstream's test gives them.
            var names = image.Owner.PrivateData ??= new();
            var secrets = (names.Objects ??= new()).Secrets;
            if (image.Authentication is not null)
                secrets.Add(new() { Type = "auth", Alias = image.StorageNode + "-secalias" });
            if (image.Encryption is not null)
                secrets.Add(new() { Type = "encryption", Alias = image.FormatNode + "-encalias" });
            if (image.Source.Reservations is not null)
                names.ReservationAlias = image.StorageNode + "-pr-alias";
        }
        return top;
    }

    private static string Nodes(BlockImage top)
    {
        var text = new StringBuilder();
        foreach (var image in top.Chain())
            text.Append(FormatNode.Of(image)!.Format(pretty: true)).Append('\n').Append(StorageNodes.Of(image).Format(pretty: true)).Append('\n');
        return text.ToString();
    }

    private static string Sources(BlockImage top)
    {
        var text = new StringBuilder();
        foreach (var image in top.Chain())
            text.Append("(\n").Append(Indented("source only properties:\n" + StorageTarget.Of(image, withSecrets: false).Format(pretty: true) + "\nbacking store string:\n" + BackingText.Of(image, pretty: true))).Append(")\n");
        return text.ToString();
    }

    private static string Indented(string text) => string.Concat(text.Split('\n').Select(line => $"  {line}\n"));

    private static string? Roundtrip(JsonElement parameters)
    {
        StorageTypeNames.TryParse(parameters.GetProperty("type").GetString()!["VIR_STORAGE_TYPE_".Length..].ToLowerInvariant(), out var type);
        var xml = parameters.GetProperty("xml").GetString()!;
        var disk = (Disk)DeviceFragment.Parse($"<disk type='{StorageTypeNames.Text(type)}'>{xml}<target dev='vda'/></disk>", new() { SkipCompletion = true });
        var properties = StorageTarget.Of(DiskImages.Of(disk)!, withSecrets: false);
        var actual = SourceText.Of(BackingReference.Parse("json:" + new JsonObject().Add("file", properties)));
        return actual == xml ? null : Differences.First(xml, actual);
    }

    private static string Described(string text)
    {
        var reference = BackingReference.Parse(text);
        return StorageTarget.Of(new() { Type = reference.Type, Source = reference.Source, SshUser = reference.SshUser, SshIgnoresHostKey = reference.SshIgnoresHostKey }, withSecrets: false).Format(pretty: true);
    }

    private static string Creation(JsonElement input, JsonElement parameters)
    {
        var image = Image(input.GetProperty("disk").GetString()!);
        var backing = input.TryGetProperty("backing", out var path) ? Image(path.GetString()!) : null;
        var storage = ImageCreation.Storage(image, parameters.GetProperty("physical").GetUInt64());
        var format = ImageCreation.Format(image, parameters.GetProperty("capacity").GetUInt64(), backing);
        return $"protocol:\n{storage?.Format(pretty: true) ?? "<null>"}\n{(storage is null ? "" : "\n")}format:\n{format?.Format(pretty: true) ?? "<null>"}\n";
    }

    private static string? BitmapDifference(JsonElement c, JsonElement parameters)
    {
        var nodes = BlockNode.Read((JsonArray)JsonValue.Parse(File.ReadAllText(UpstreamCase.File(c.GetProperty("input").GetString()!))));
        var images = Enumerable.Range(1, 5).Select(i => $"libvirt-{i}-format").ToList();
        var chain = new BitmapChain(nodes, images);
        switch (c.GetProperty("kind").GetString())
        {
            case "bitmap-chain-valid":
                return chain.IsValid(parameters.GetProperty("bitmap").GetString()!) == parameters.GetProperty("valid").GetBoolean() ? null : "validity";
            case "named-nodes-bitmaps":
                return Compare(c, "text", BitmapText.Of(nodes));
            case "backup-bitmap-merge":
                return Compare(c, "json", chain.MergeForBackup(parameters.GetProperty("incremental").GetString()!, parameters.GetProperty("target_node").GetString()!,
                    parameters.GetProperty("target_bitmap").GetString()!).Format(pretty: true));
            case "checkpoint-delete":
                var (actions, reopened) = chain.Delete(parameters.GetProperty("bitmap").GetString()!);
                var text = (actions.Items.Count == 0 ? "NULL" : actions.Format(pretty: true)) + "\n";
                return Compare(c, "json", reopened.Count == 0 ? text : $"{text}reopen nodes:\n{string.Join('\n', reopened)}\n");
            case "bitmap-blockcopy":
                var mirror = parameters.GetProperty("mirror_node").GetString()!;
                return Compare(c, "json", chain.Merge(0, parameters.GetProperty("shallow").GetBoolean() ? 1 : images.Count, mirror, mirror).Format(pretty: true));
            case "bitmap-blockcommit":
                int top = parameters.GetProperty("top").GetInt32() - 1, bottom = parameters.GetProperty("base").GetInt32() - 1;
                var merged = chain.Merge(top, bottom, images[bottom], parameters.GetProperty("active").GetBoolean() ? images[bottom] : null);
                return Compare(c, "text", "merge bitmpas:\n" + (merged.Items.Count == 0 ? "" : merged.Format(pretty: true)));
            case var kind:
                return "unknown kind " + kind;
        }
    }
}
