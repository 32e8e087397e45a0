using Libvirt.Documents;
using Libvirt.Driver.Qemu.HostDevices;
using Libvirt.Host.Devices;

namespace Libvirt.Driver.Qemu.Tests.HostDevices;

/// <summary>A network card eth7 at 05:00.0 with the virtual functions 05:00.1 and 05:00.2, in a tree that stands for /sys/bus.</summary>
internal sealed class PretendedCard : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("libvirt-card-").FullName;

    public PretendedCard()
    {
        Directory.CreateDirectory(Bus("drivers/vfio-pci"));
        Directory.CreateDirectory(Bus("drivers/ixgbevf"));
        for (int i = 0; i < 3; i++)
        {
            Directory.CreateDirectory(Bus($"devices/0000:05:00.{i}"));
            File.WriteAllText(Bus($"devices/0000:05:00.{i}/driver_override"), "");
            Directory.CreateSymbolicLink(Bus($"devices/0000:05:00.{i}/driver"), Bus("drivers/ixgbevf"));
            if (i == 0)
                continue;
            Directory.CreateSymbolicLink(Bus($"devices/0000:05:00.{i}/physfn"), Bus("devices/0000:05:00.0"));
            Directory.CreateSymbolicLink(Bus($"devices/0000:05:00.0/virtfn{i - 1}"), Bus($"devices/0000:05:00.{i}"));
        }
        Directory.CreateDirectory(Bus("devices/0000:05:00.0/net/eth7"));
        Table = New();
    }

    /// <summary>What the card demands of its functions.</summary>
    public PretendedFunctions Functions { get; } = new();

    /// <summary>Who has what.</summary>
    public HostDeviceTable Table { get; private set; }

    /// <summary>Where the card's own settings are kept meanwhile.</summary>
    public string Kept(int function) => $"{_root}/hostdevmgr/eth7_vf{function}";

    /// <summary>The driver of a device.</summary>
    public string? Driver(int function) => new PciDevices(_root).DriverOf($"0000:05:00.{function}");

    /// <summary>A daemon that knows nothing.</summary>
    public void Restart() => Table = New();

    /// <summary>A card of a definition.</summary>
    public static string Xml(int function, string more = "", int number = 1)
        => $"<interface type='hostdev' managed='yes'><mac address='52:54:00:00:00:0{number}'/><source><address type='pci' domain='0' bus='5' slot='0' function='{function}'/></source>{more}</interface>";

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private HostDeviceTable New()
    {
        var pci = new PciDevices(_root, Write, static _ => { });
        return new(pci, new UsbDevices(_root), new MediatedDevices(_root), static () => true, new(pci, Functions, _root + "/hostdevmgr"));
    }

    private string Bus(string path) => $"{_root}/pci/{path}";

    private int Write(string path, string value)
    {
        if (path.EndsWith("driver_override", StringComparison.Ordinal))
            File.WriteAllText(path, value);
        else if (path.EndsWith("/driver/unbind", StringComparison.Ordinal))
            Directory.Delete(Bus($"devices/{value}/driver"));
        else if (path.EndsWith("drivers_probe", StringComparison.Ordinal) && !Directory.Exists(Bus($"devices/{value}/driver")))
            Directory.CreateSymbolicLink(Bus($"devices/{value}/driver"), Bus("drivers/" + (File.ReadAllText(Bus($"devices/{value}/driver_override")).Trim() is { Length: > 0 } wanted ? wanted : "ixgbevf")));
        return 0;
    }
}
