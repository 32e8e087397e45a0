using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Driver.Qemu.Tests.Corpus;
using Libvirt.Host.Devices;

namespace Libvirt.Driver.Qemu.Tests.Security;

/// <summary>Upstream's qemusecuritytest: what is given to a guest is given back, and nothing about it is left on the files.</summary>
public sealed class SecuritySuite : ISuite
{
    private const uint GuestUser = 1001, GuestGroup = 1002;
    private readonly Dictionary<string, JsonElement> _cases = Manifest.Read("upstream/manifests/qemusecuritytest.jsonl");

    /// <summary>The host and the emulator of all cases.</summary>
    private readonly UpstreamCase? _environment = UpstreamCase.Read().FirstOrDefault(c => c.Name == "disk-cache.x86_64-latest");

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        try
        {
            return Check(Read(caseName), remembers: true) ?? Check(Read(caseName), remembers: false);
        }
        catch (LibvirtException e)
        {
            return $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message}";
        }
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("qemusecurity", this, only, diffs);

    private DomainDocument Read(string caseName)
    {
        var input = _cases[caseName].GetProperty("input").GetString()!;
        return DomainDocument.Parse(File.ReadAllText(UpstreamCase.File(input)), UpstreamEnvironment.For(_environment!).Options(new() { Inactive = true }));
    }

    private static string? Check(DomainDocument guest, bool remembers)
    {
        var labels = new PretendedFileLabels();
        var stack = new SecurityStack([new DacDriver(new(GuestUser, GuestGroup, true, remembers, 1_700_000_000), labels)], labels);
        stack.Prepare(guest);
        var files = new GuestFiles(new AssignedDevices("/nowhere"), logsByDaemon: true).Of(guest).ToList();
        var mine = files.Where(f => f is { IsLabelled: true, IsNamespaceOnly: false }).Select(f => f.Path).ToHashSet();
        var shared = files.Where(f => f.IsShared).Select(f => f.Path).ToHashSet();
        stack.Label(guest, files, null);
        if (!mine.SetEquals(labels.Owners.Where(o => o.Value == (GuestUser, GuestGroup)).Select(o => o.Key)))
            return $"given: {string.Join(' ', labels.Owners)}, wanted: {string.Join(' ', mine)}";
        if (!labels.Remembered.ToHashSet().SetEquals(remembers ? mine.Except(shared) : []))
            return $"remembered: {string.Join(' ', labels.Remembered)}";
        if (!stack.Restore(guest, files, null))
            return "something could not be given back";
        // Without memory root gets the files back.
        var left = labels.Owners.Where(o => !(remembers ? false : o.Value == (0, 0))).Select(o => o.Key).Except(shared).Order().ToList();
        return left.Count > 0 ? "left: " + string.Join(' ', left) : labels.Remembered.Any() ? "attributes left: " + string.Join(' ', labels.Remembered) : null;
    }
}
