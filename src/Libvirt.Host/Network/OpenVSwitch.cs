using System.Globalization;
using System.Text;
using Libvirt.Documents;
using Libvirt.Host.Processes;
using Libvirt.Json;

namespace Libvirt.Host.Network;

/// <summary>Open vSwitch, through its program ovs-vsctl with native's arguments.</summary>
public static class OpenVSwitch
{
    private const string Program = "ovs-vsctl";
    private const uint StandardTimeout = 5;
    private const int MillisecondsOfSecond = 1000, Grace = 5000;

    /// <summary>Seconds that ovs-vsctl may wait for the switch; 0 for any time. A daemon sets it once, when it starts.</summary>
    public static uint Timeout { get; set; } = StandardTimeout;

    /// <summary>Makes a device a port of a bridge; one that is its port gets these settings.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the switch does not do that, with its words</exception>
    public static void AddPort(OpenVSwitchPort port)
        => Do(["--", "--may-exist", "add-port", port.Bridge, port.Name, .. AddArguments(port)], $"Unable to add port {port.Name} to OVS bridge {port.Bridge}");

    /// <summary>It is a port no more; one that is none is no error.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the switch does not answer</exception>
    public static void RemovePort(string name) => Do(["--", "--if-exists", "del-port", name], $"Unable to delete port {name} from OVS");

    /// <summary>Changes which tagged networks a port belongs to; null for all packets as they are.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the switch does not do that, with its words</exception>
    public static void SetVlans(string name, Vlan? vlan)
    {
        List<string> arguments = [];
        foreach (var column in (ReadOnlySpan<string>)["tag", "trunk", "vlan_mode"])
            arguments.AddRange(["--", "--if-exists", "clear", "Port", name, column]);
        if (vlan is not null)
            arguments.AddRange(["--", "--if-exists", "set", "Port", name, .. VlanArguments(vlan)]);
        Do(arguments, $"Unable to set vlan configuration on port {name}");
    }

    /// <summary>What passed through an interface, as the switch sees it.</summary>
    /// <returns>null when the switch has no such interface, or counts nothing of it, or there is no switch</returns>
    public static InterfaceCounters? Counters(string name)
        => ProgramPath.Find(Program) is not null && Run(["--if-exists", "--format=list", "--data=json", "--no-headings", "--columns=statistics", "list", "Interface", name], withErrors: false) is { Status: 0, Text: var text } ? ReadCounters(text) : null;

    /// <summary>Name of the interface that serves a vhost-user socket.</summary>
    /// <param name="path">The socket.</param>
    /// <param name="isServer">QEMU listens on it; otherwise the switch does, and the file has the interface's name.</param>
    /// <returns>null when it is none of the switch's, or there is no switch</returns>
    public static string? VhostUserName(string path, bool isServer)
    {
        if (ProgramPath.Find(Program) is null || !isServer && path.LastIndexOf('/') < 0)
            return null;
        List<string> arguments = isServer ? ["--no-headings", "--columns=name", "find", "Interface", "options:vhost-server-path=" + path] : ["get", "Interface", path[(path.LastIndexOf('/') + 1)..], "name"];
        return Run(arguments, withErrors: false) is { Status: 0, Text: var text } && Unquote(text.TrimEnd('\n')) is { Length: > 0 } name ? name : null;
    }

    /// <summary>Reads the switch's numbers: a map in its form of JSON.</summary>
    /// <returns>null for something else</returns>
    public static InterfaceCounters? ReadCounters(string text)
    {
        JsonValue value;
        try
        {
            value = JsonValue.Parse(text);
        }
        catch (LibvirtException)
        {
            return null;
        }
        if (value is not JsonArray { Items: [JsonString { Value: "map" }, JsonArray map] })
            return null;
        var numbers = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var pair in map.Items)
            if (pair is JsonArray { Items: [JsonString { Value: var key }, JsonNumber number] } && number.AsULong is { } count)
                numbers[key] = count;
        ulong Of(string key) => numbers.GetValueOrDefault(key);
        return new(Of("rx_bytes"), Of("rx_packets"), Of("rx_errors"), Of("rx_dropped"), Of("tx_bytes"), Of("tx_packets"), Of("tx_errors"), Of("tx_dropped"));
    }

    /// <summary>Takes the quotes from a name: the switch sets them around what is no plain word.</summary>
    /// <returns>null for a text that is not well formed</returns>
    public static string? Unquote(string text)
    {
        if (!text.StartsWith('"'))
            return text;
        if (text.Length < 2 || !text.EndsWith('"'))
            return null;
        var name = new StringBuilder();
        var inside = text.AsSpan(1, text.Length - 2);
        for (int i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '"' || inside[i] == '\\' && ++i == inside.Length)
                return null;
            name.Append(inside[i]);
        }
        return name.ToString();
    }

    /// <summary>Demands that ovs-vsctl has done what it was to do.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: <paramref name="failure"/> and the program's words</exception>
    internal static void Check((int Status, string Text)? result, string failure)
    {
        if (result is not { Status: 0 })
            throw LibvirtException.Internal(ErrorDomain.None, $"{failure}: {result?.Text.TrimEnd() ?? "ovs-vsctl does not end"}");
    }

    private static void Do(List<string> arguments, string failure) => Check(Run(arguments, withErrors: true), failure);

    /// <summary>Runs ovs-vsctl.</summary>
    /// <returns>null when it does not end in time</returns>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is not there</exception>
    internal static (int Status, string Text)? Run(List<string> arguments, bool withErrors)
    {
        var program = ProgramPath.Find(Program) ?? throw LibvirtException.Internal(ErrorDomain.None, $"Cannot find '{Program}' in path");
        uint seconds = Timeout;
        List<string> all = [program, .. arguments];
        if (seconds > 0)
            all.Insert(1, string.Create(CultureInfo.InvariantCulture, $"--timeout={seconds}"));
        return CommandOutput.Run(all.ToArray(), withErrors, seconds == 0 ? -1 : (int)Math.Min(seconds * (long)MillisecondsOfSecond + Grace, int.MaxValue));
    }

    private static List<string> AddArguments(OpenVSwitchPort port)
    {
        List<string> arguments = ["--", "set", "Port", port.Name, "other_config:transient=true"];
        if (port.Vlan is not null)
            arguments.AddRange(VlanArguments(port.Vlan));
        void Identify(string key, string value) => arguments.AddRange(["--", "set", "Interface", port.Name, $"external-ids:{key}={value}"]);
        Identify("attached-mac", Quote(port.Mac.ToString()));
        Identify("iface-id", Quote(port.Interface.ToString()));
        Identify("vm-id", Quote(port.Guest.ToString()));
        if (port.Profile is { Length: > 0 } profile)
        {
            Identify("port-profile", Quote(profile));
            Identify("ifname", Quote(port.Name));
        }
        Identify("iface-status", "active");
        return arguments;
    }

    private static List<string> VlanArguments(Vlan vlan)
    {
        var arguments = new List<string>();
        bool isTrunk = vlan.Trunk == true || vlan.Tags.Count > 1;
        foreach (var tag in vlan.Tags)
            if (tag.NativeMode is { } mode)
            {
                arguments.Add(mode == NativeVlanMode.Tagged ? "vlan_mode=native-tagged" : "vlan_mode=native-untagged");
                arguments.Add("tag=" + Number(tag.Id));
            }
        if (isTrunk)
            arguments.Add("trunk=" + string.Join(',', vlan.Tags.ConvertAll(t => Number(t.Id))));
        else if (vlan.Tags is [{ NativeMode: null } only])
            arguments.Add("tag=" + Number(only.Id));
        return arguments;
    }

    /// <summary>A text in the words of ovs-vsctl, whatever is in it.</summary>
    internal static string Quote(string text) => '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    internal static string Number(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
