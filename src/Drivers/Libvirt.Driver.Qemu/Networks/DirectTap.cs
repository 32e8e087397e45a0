using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host.Network;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>A macvtap: the guest has a share of a device of the host. It stays until it is taken away.</summary>
internal static class DirectTap
{
    private const int Exists = 17, MostTries = 100; // EEXIST

    /// <summary>Makes it; it is switched on when the guest's processors run.</summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="card">The card.</param>
    /// <param name="queues">How many descriptors.</param>
    /// <param name="virtio">Packets have virtio's header before them.</param>
    public static Descriptor[] Open(TapPlace place, InterfaceDevice card, int queues, bool virtio)
    {
        var lower = card.SharedDevice ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"interface {card.Mac?.Address} has no device of the host");
        if (card.Tags is not null)
            throw LaunchBuilder.Unsupported($"vlan can only be set for SR-IOV VFs, but {lower} is not a VF");
        PlainTap.CheckProfile(card);
        var mode = Mode(card);
        Make(place, card, lower, mode);
        using var undo = new Rollback();
        undo.Add(() => Close(place, card));
        var name = card.Target!.Device!;
        if (mode == MacvtapMode.Passthrough)
            SharedAddress.Replace(place.StateFolder, lower, name, card.Mac!.Address);
        var taps = Macvtap.Open(name, queues, virtio, place.RunFolder);
        undo.Add(() => Array.ForEach(taps, t => t.Dispose()));
        PlainTap.Complete(place, card);
        // Native takes away only what the status says was made.
        (card.TapFile, card.PrivateData) = (Macvtap.FileOf(name), new() { Created = true });
        undo.Keep();
        return taps;
    }

    /// <summary>Takes it away, if it is this guest's: a start that failed because of a name does not take away another guest's.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Close(TapPlace place, InterfaceDevice card)
    {
        if (card.Target?.Device is not { } name || NetworkLink.Find(name) is not { Kind: "macvtap" } link || !IsOurs(place, card, link))
            return;
        if (card.SharedDevice is { } lower && Mode(card) == MacvtapMode.Passthrough)
            SharedAddress.Restore(place.StateFolder, lower, name);
        LinkSettings.Delete(link);
    }

    private static void Make(TapPlace place, InterfaceDevice card, string lower, MacvtapMode mode)
    {
        for (int tries = 0; ; tries++)
            try
            {
                var name = card.Target!.Device!;
                // A device that is given as a whole gets its new address when the old one is kept in a file.
                Macvtap.Make(name, lower, mode, mode == MacvtapMode.Passthrough ? null : card.Mac!.Address);
                try
                {
                    LinkSettings.SetAlias(name, place.Mark);
                }
                catch
                {
                    if (NetworkLink.Find(name) is { } made)
                        LinkSettings.Delete(made);
                    throw;
                }
                return;
            }
            catch (LibvirtException e) when (e.Code == ErrorNumber.SystemError && e.Error.Int1 == Exists && InterfaceNames.IsGenerated(card.Target!.Device!) && tries < MostTries)
            {
                TapNames.ChooseAgain(card);
            }
    }

    /// <summary>Those that we make have a mark; those of native, which left us the guest, have the guest's address.</summary>
    private static bool IsOurs(TapPlace place, InterfaceDevice card, NetworkLink link)
        => link.Alias is { Length: > 0 } mark ? mark == place.Mark : link.Mac is { } mac && (mac.Equals(card.Mac?.Address) || mac.Equals(card.Mac?.CurrentAddress));

    /// <summary>How a card shares its device.</summary>
    private static MacvtapMode Mode(InterfaceDevice card) => card.SharingMode switch
    {
        "private" => MacvtapMode.Private,
        "bridge" => MacvtapMode.Bridge,
        "passthrough" => MacvtapMode.Passthrough,
        _ => MacvtapMode.Vepa,
    };
}
