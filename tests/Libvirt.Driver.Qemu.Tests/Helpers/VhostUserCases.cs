using System.Text.Json;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Helpers;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Helpers;

/// <summary>Upstream's qemuvhostusertest: the order of descriptions, and the programs that they lead to.</summary>
internal static class VhostUserCases
{
    private const string Root = "qemuvhostuserdata";

    public static string? Difference(JsonElement c)
    {
        var found = DescriptorFiles.Merge([UpstreamEnvironment.Folder(Root + "/usr/share/qemu/vhost-user"), UpstreamEnvironment.Folder(Root + "/etc/qemu/vhost-user")]);
        var actual = string.Join('\n', found.Select(f => f.Path[(f.Path.IndexOf(Root, StringComparison.Ordinal) + Root.Length)..]));
        var expected = string.Join('\n', c.GetProperty("params").GetProperty("expected").EnumerateArray().Select(e => e.GetString()));
        if (actual != expected)
            return Differences.First(expected, actual);
        return VhostUserPrograms.Find("fs", found) == "/usr/libexec/qemu/vhost-user/test-virtiofsd" ? null : "virtiofsd is not found";
    }
}
