using Libvirt.Host.Files;
using Libvirt.Host.Network;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>The address of a device that a guest has as a whole: it is the guest's meanwhile. What it was stands in a file of native's form, which outlives the daemon.</summary>
internal static class SharedAddress
{
    /// <summary>Keeps the old address and sets the guest's.</summary>
    /// <param name="folder">The driver's state.</param>
    /// <param name="lower">The device.</param>
    /// <param name="macvtap">The macvtap that has it: the kernel changes both.</param>
    /// <param name="address">The guest's address.</param>
    public static void Replace(string folder, string lower, string macvtap, MacAddress address)
    {
        if (NetworkLink.Get(lower).Mac is { } before)
            StateFile.Write(Path.Combine(folder, lower), new JsonObject().Add("mac", before.ToString()).ToString(), ErrorDomain.Qemu);
        LinkSettings.SetMac(macvtap, address);
    }

    /// <summary>Gives the old address back, if one was kept.</summary>
    public static void Restore(string folder, string lower, string macvtap)
    {
        var file = Path.Combine(folder, lower);
        if (!File.Exists(file))
            return;
        if (JsonValue.Parse(File.ReadAllText(file)) is JsonObject kept && kept.GetString("mac") is { } text && MacAddress.TryParse(text, out var address))
            LinkSettings.SetMac(macvtap, address);
        PrivateFolder.RemoveFile(file);
    }
}
