using Libvirt.Documents;
using static Libvirt.Host.Network.OpenVSwitch;

namespace Libvirt.Host.Network;

/// <summary>Limits of what passes through a port of Open vSwitch: records of the switch, which carry the guest and the port that they are for.</summary>
/// <param name="run">Runs ovs-vsctl with these arguments, and tells what it says; with its errors where they matter.</param>
public sealed class OpenVSwitchLimits(Func<List<string>, bool, (int Status, string Text)?> run)
{
    private const ulong Bits = 8, Kilo = 1000, Kibi = 1024;

    /// <summary>Sets the limits of a port; a direction without limit has none afterwards.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="port">"vnet0": what goes into the guest goes out of it.</param>
    /// <param name="limits">The limits, as the guest sees them; null for none.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the switch does not do that, with its words</exception>
    public static void Set(Uuid guest, string port, Bandwidth? limits) => new OpenVSwitchLimits(Run).Change(guest, port, limits);

    /// <summary>The same.</summary>
    public void Change(Uuid guest, string port, Bandwidth? limits)
    {
        if (limits is { Inbound: null, Outbound: null })
            return;
        string[] owner = ["external-ids:vm-id=" + Quote(guest.ToString()), "external-ids:ifname=" + Quote(port)];
        var queues = Find("queue", owner);
        var disciplines = Find("qos", owner);
        if (limits?.Inbound is { Average: > 0 } into)
            SetInbound(port, Rates(into), owner, queues, disciplines);
        else
            ClearInbound(port, queues, disciplines);
        List<string> police = ["set", "Interface", port];
        if (limits?.Outbound is { Average: > 0 } from)
        {
            police.Add("ingress_policing_rate=" + Number(Saturated(from.Average, Bits)));
            if (from.Burst > 0)
                police.Add("ingress_policing_burst=" + Number(Saturated(from.Burst, Bits)));
        }
        else
            police.AddRange(["ingress_policing_rate=0", "ingress_policing_burst=0"]);
        Do(police, $"Unable to set vlan configuration on port {port}"); // native's words
    }

    private void SetInbound(string port, List<string> rates, string[] owner, List<string> queues, List<string> disciplines)
    {
        var failure = $"Unable to create and set qos configuration on port {port}";
        if (queues.Count > 0 && disciplines.Count > 0)
        {
            Do(["set", "queue", queues[0], .. rates, .. owner], $"Unable to set queue configuration on port {port}");
            Do(["set", "qos", disciplines[0], .. rates, .. owner], $"Unable to set qos configuration on port {port}");
            return;
        }
        Do(["set", "port", port, "qos=@qos1", .. owner, "--", "--id=@qos1", "create", "qos", "type=linux-htb", .. rates, "queues:0=@queue0", .. owner,
            "--", "--id=@queue0", "create", "queue", .. rates, .. owner], failure);
    }

    private void ClearInbound(string port, List<string> queues, List<string> disciplines)
    {
        if (disciplines.Count > 0)
        {
            // A port that is gone already has none.
            if (run(["--no-heading", "--columns=_uuid", "--if-exists", "list", "port", port, "qos"], false) is { Status: 0, Text: var text } && Words(text).Count > 0)
                Do(["set", "port", port, "qos=[]"], $"Unable to remove port qos on port {port}");
            foreach (var discipline in disciplines)
                Do(["destroy", "qos", discipline], $"Unable to destroy qos on port {port}");
        }
        foreach (var queue in queues)
            Do(["destroy", "queue", queue], $"Unable to destroy queue on port {port}");
    }

    /// <summary>Records of a table that are this port's.</summary>
    private List<string> Find(string table, string[] owner)
        => run(["--no-heading", "--columns=_uuid", "find", table, .. owner], false) is { Status: 0, Text: var text } ? Words(text) : [];

    private static List<string> Words(string text) => [.. text.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries)];

    private void Do(List<string> arguments, string failure) => Check(run(arguments, true), failure);

    /// <summary>In bits a second, and bits.</summary>
    private static List<string> Rates(BandwidthRate rate)
    {
        List<string> rates = ["other_config:min-rate=" + Number(Saturated(rate.Average, Bits * Kilo))];
        if (rate.Burst > 0)
            rates.Add("other_config:burst=" + Number(Saturated(rate.Burst, Bits * Kibi)));
        if (rate.Peak > 0)
            rates.Add("other_config:max-rate=" + Number(Saturated(rate.Peak, Bits * Kilo)));
        return rates;
    }

    private static ulong Saturated(ulong value, ulong factor) => value > ulong.MaxValue / factor ? ulong.MaxValue : value * factor;
}
