using System.Text.Json;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>What the kernel says of network devices, asked by other programs than ours.</summary>
public static class KernelLinks
{
    /// <summary>Runs a program that must succeed.</summary>
    public static string Run(string command)
    {
        var words = command.Split(' ');
        var result = CommandOutput.Run([ProgramPath.Find(words[0])!, .. words[1..]]);
        Assert.True(result is { Status: 0 }, $"{command}: {result}");
        return result.Value.Text;
    }

    /// <summary>One device; null when there is none.</summary>
    public static JsonElement? Of(string name) => All().Find(l => l.GetProperty("ifname").GetString() == name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>Names of devices that begin so.</summary>
    public static List<string> Named(string prefix) => [.. All().Select(l => l.GetProperty("ifname").GetString()!).Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Names of a bridge's ports.</summary>
    public static List<string> Ports(string bridge) => [.. All().Where(l => l.TryGetProperty("master", out var m) && m.GetString() == bridge).Select(l => l.GetProperty("ifname").GetString()!)];

    /// <summary>A text of a device: "address", "master", "qdisc" ...</summary>
    public static string? Text(string name, string member) => Of(name) is { } link && link.TryGetProperty(member, out var value) ? value.ToString() : null;

    /// <summary>What its kind says of a device: "numqueues", "vnet_hdr" ...</summary>
    public static string? Detail(string name, string member)
        => Of(name) is { } link && link.GetProperty("linkinfo").TryGetProperty("info_data", out var data) && data.TryGetProperty(member, out var value) ? value.ToString() : null;

    /// <summary>What the bridge says of a port: "isolated" ...</summary>
    public static string? PortDetail(string name, string member) => Of(name)!.Value.GetProperty("linkinfo").GetProperty("info_slave_data").GetProperty(member).ToString();

    /// <summary>It is switched on.</summary>
    public static bool IsUp(string name) => Of(name)!.Value.GetProperty("flags").EnumerateArray().Any(f => f.GetString() == "UP");

    private static List<JsonElement> All() => [.. JsonDocument.Parse(Run("ip -j -d link show")).RootElement.EnumerateArray()];
}
