using System.Text.Json;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Tests.Corpus;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>Upstream's qemucommandutiltest: properties in QEMU's older form.</summary>
internal static class OptionTextCases
{
    public static string? Difference(JsonElement c)
    {
        var p = c.GetProperty("params");
        var actual = OptionText.Format((JsonObject)JsonValue.Parse(p.GetProperty("props").GetString()!), null);
        return actual == p.GetProperty("expect").GetString() ? null : Differences.First(p.GetProperty("expect").GetString()!, actual);
    }
}
