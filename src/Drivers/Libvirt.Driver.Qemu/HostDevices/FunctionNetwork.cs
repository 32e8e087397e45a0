using System.Globalization;
using Libvirt.Driver.Qemu.Networks;
using Libvirt.Host.Devices;
using Libvirt.Host.Files;
using Libvirt.Host.Network;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.HostDevices;

/// <summary>
/// Network settings of cards that are devices of the host: their hardware holds the guest to its address and its tagged network. What was before stands in a file of native's
/// form, which outlives the daemon.
/// </summary>
/// <param name="pci">The PCI devices of the host.</param>
/// <param name="links">What cards demand of their functions.</param>
/// <param name="folder">Where the files are: /run/libvirt/hostdevmgr.</param>
internal sealed class FunctionNetwork(PciDevices pci, IFunctionLinks links, string folder)
{
    private const string AddressKey = "adminMac", VlanKey = "vlanTag";

    /// <summary>What the kernel takes for "no address" where it does not take zeros.</summary>
    private static readonly MacAddress Unused = new([2, 0, 0, 0, 0, 0]);

    /// <summary>Refuses cards whose hardware cannot be set. Nothing has changed yet.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED</exception>
    public void Check(InterfaceDevice card, string address)
    {
        if (card.Profile?.Type is { } type)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.None, $"virtualport type {VirtualPortTypeNames.Text(type)} is currently not supported on interfaces of type hostdev");
        _ = Function(address);
        if (card.Tags is { Tags.Count: not 1 } or { Trunk: true })
            throw LibvirtException.ConfigUnsupported(ErrorDomain.None, "vlan trunking is not supported by SR-IOV network devices");
    }

    /// <summary>Keeps what a function has, and gives it the guest's address and tag.</summary>
    /// <exception cref="LibvirtException">the card does not do that; then all is as before</exception>
    public void Begin(InterfaceDevice card, string address)
    {
        var function = Function(address);
        if (!links.IsUp(function.Parent))
            throw LibvirtException.Internal(ErrorDomain.None,
                $"Unable to configure VF {function.Number} of PF '{function.Parent}' because the PF is not online. Please change host network config to put the PF online.");
        var before = links.Read(function.Parent, function.Number);
        var kept = new JsonObject();
        if (before.Mac is { } mac)
            kept.Add(AddressKey, mac.ToString());
        kept.Add(VlanKey, (before.Vlan ?? 0).ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        // One that is there was never given back: what it had before both guests counts.
        if (!System.IO.File.Exists(File(function)))
            StateFile.Write(File(function), kept.Format(true), ErrorDomain.None);
        try
        {
            links.Write(function.Parent, function.Number, new(card.Mac!.Address, (ushort)(card.Tags?.Tags[0].Id ?? 0)));
        }
        catch
        {
            using (var undo = new Guests.Rollback())
                undo.Add(() => End(address));
            throw;
        }
    }

    /// <summary>Gives a function back what it had, if that was kept.</summary>
    /// <exception cref="LibvirtException">the card does not do that, or the file cannot be used</exception>
    public void End(string address)
    {
        if (pci.FunctionOf(address) is not { } function || !System.IO.File.Exists(File(function)))
            return;
        var text = System.IO.File.ReadAllText(File(function));
        if (JsonValue.Parse(text) is not JsonObject kept || kept.GetString(AddressKey) is not { } old || !MacAddress.TryParse(old, out var mac))
            throw LibvirtException.Internal(ErrorDomain.None, $"network device saved config file '{File(function)}' has unexpected contents, missing both 'MAC' and 'adminMAC': '{text[..Math.Min(text.Length, 60)]}'");
        ushort? vlan = kept.GetString(VlanKey) is not { } tag ? null
            : ushort.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number) ? number
            : throw LibvirtException.Internal(ErrorDomain.None, $"cannot parse vlan tag '{tag}' from file '{File(function)}'");
        try
        {
            links.Write(function.Parent, function.Number, new(mac, null));
        }
        catch (LibvirtException) when (IsZero(mac))
        {
            // Some drivers give zeros and do not take them.
            links.Write(function.Parent, function.Number, new(Unused, null));
        }
        links.Write(function.Parent, function.Number, new(null, vlan));
        PrivateFolder.RemoveFile(File(function));
    }

    private VirtualFunction Function(string address) => pci.FunctionOf(address)
        ?? throw LibvirtException.ConfigUnsupported(ErrorDomain.None, "Interface type hostdev is currently supported on SR-IOV Virtual Functions only");

    private string File(VirtualFunction function) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{function.Parent}_vf{function.Number}"));

    private static bool IsZero(MacAddress mac)
    {
        Span<byte> bytes = stackalloc byte[6];
        mac.CopyTo(bytes);
        return !bytes.ContainsAnyExcept((byte)0);
    }
}
