namespace Libvirt.Driver.Qemu.Networks;

/// <summary>Whether two parts of cards say the same.</summary>
internal static class InterfaceComparison
{
    /// <summary>Limits.</summary>
    public static bool AreEqual(Bandwidth? a, Bandwidth? b) => Text(b => a?.WriteXml(b, "bandwidth")) == Text(c => b?.WriteXml(c, "bandwidth"));

    /// <summary>Tags.</summary>
    public static bool AreEqual(Vlan? a, Vlan? b) => Text(x => a?.WriteXml(x, "vlan")) == Text(x => b?.WriteXml(x, "vlan"));

    /// <summary>Port profiles.</summary>
    public static bool AreEqual(VirtualPort? a, VirtualPort? b) => Text(x => a?.WriteXml(x, "virtualport")) == Text(x => b?.WriteXml(x, "virtualport"));

    /// <summary>What a card is connected to.</summary>
    public static bool AreEqual(InterfaceSource? a, InterfaceSource? b) => Text(x => a?.WriteXml(x, "source")) == Text(x => b?.WriteXml(x, "source"));

    /// <summary>Options of its driver.</summary>
    public static bool AreEqual(Libvirt.Documents.Domains.InterfaceDriver? a, Libvirt.Documents.Domains.InterfaceDriver? b) => Text(x => a?.WriteXml(x, "driver")) == Text(x => b?.WriteXml(x, "driver"));

    /// <summary>Its backend.</summary>
    public static bool AreEqual(InterfaceBackend? a, InterfaceBackend? b) => Text(x => a?.WriteXml(x, "backend")) == Text(x => b?.WriteXml(x, "backend"));

    private static string Text(Action<XmlBuffer> write)
    {
        using var buffer = new XmlBuffer();
        write(buffer);
        return buffer.ToString();
    }
}
