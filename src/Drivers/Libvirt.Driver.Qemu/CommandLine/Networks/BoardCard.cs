using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Networks;

/// <summary>Network cards that are part of a board: QEMU configures them with its oldest option.</summary>
internal static class BoardCard
{
    /// <summary>The option of <c>-net</c>.</summary>
    public static string Option(InterfaceDevice card) => OptionText.Format(new JsonObject().Add("type", "nic").Add("macaddr", card.Mac?.Address.ToString() ?? "")
        .Add("netdev", NetworkBackend.Alias(card)).AddText("model", card.Model).Add("id", AddressProperties.Alias(card.Info)), "type");
}
