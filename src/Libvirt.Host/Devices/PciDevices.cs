using System.Globalization;
using Libvirt.Host.Processes;

namespace Libvirt.Host.Devices;

/// <summary>PCI devices of the host and the drivers that they are bound to (Documentation/ABI/testing/sysfs-bus-pci of the kernel). Addresses are "0000:03:07.1".</summary>
/// <param name="buses">/sys/bus, or a tree that stands for it.</param>
/// <param name="write">Writes a value to a file of sysfs and returns 0 or errno; null for the kernel's own.</param>
/// <param name="load">Loads a driver that is not there; null for modprobe.</param>
public sealed class PciDevices(string buses = "/sys/bus", Func<string, string, int>? write = null, Action<string>? load = null)
{
    private const int HeaderSize = 64, ConventionalSize = 256, Status = 6, FirstCapability = 0x34, HeaderType = 0x0E;
    private const byte HasCapabilities = 0x10, ExpressCapability = 0x10; // PCI_STATUS_CAP_LIST, PCI_CAP_ID_EXP
    private readonly Func<string, string, int> _write = write ?? KernelFile.TryWrite;
    private readonly Action<string> _load = load ?? (static driver => _ = CommandOutput.Run(["modprobe", "-b", driver]));

    /// <summary>The folder of a device.</summary>
    public string PathOf(string address) => $"{buses}/pci/devices/{address}";

    /// <summary>Whether there is such a device.</summary>
    public bool Exists(string address) => Directory.Exists(PathOf(address));

    /// <summary>The driver that has a device; null for none.</summary>
    public string? DriverOf(string address) => KernelLink.Name(PathOf(address) + "/driver");

    /// <summary>Drivers that only hold a device for a guest.</summary>
    public static bool IsForGuests(string driver) => driver == "pci-stub" || driver.Contains("vfio", StringComparison.Ordinal);

    /// <summary>The share of a network card that a device is; null when it is none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the card has no network device, or does not know the function</exception>
    public VirtualFunction? FunctionOf(string address)
    {
        if (KernelLink.Name(PathOf(address) + "/physfn") is not { } card)
            return null;
        const string Prefix = "virtfn";
        foreach (var link in Directory.EnumerateFileSystemEntries(PathOf(card), Prefix + "*"))
            if (KernelLink.Name(link) == address && int.TryParse(Path.GetFileName(link.AsSpan())[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                return new(NetworkDeviceOf(card) ?? throw LibvirtException.Internal(ErrorDomain.None, $"The PF device for VF {PathOf(address)} has no network device name"), number);
        throw LibvirtException.Internal(ErrorDomain.None, $"No virtual function index found for '{PathOf(address)}'");
    }

    /// <summary>The device of a network that a driver has made of a device; the first, when there are several; null for none.</summary>
    private string? NetworkDeviceOf(string address)
    {
        string? first = null;
        if (Directory.Exists(PathOf(address) + "/net"))
            foreach (var device in Directory.EnumerateFileSystemEntries(PathOf(address) + "/net"))
                if (Path.GetFileName(device) is var name && (first is null || string.CompareOrdinal(name, first) < 0))
                    first = name;
        return first;
    }

    /// <summary>All devices that an IOMMU cannot tell from this one, itself too; itself alone without IOMMU.</summary>
    public IReadOnlyList<string> GroupOf(string address)
    {
        var folder = PathOf(address) + "/iommu_group/devices";
        if (!Directory.Exists(folder))
            return [address];
        var members = new List<string>();
        foreach (var member in Directory.EnumerateFileSystemEntries(folder))
            members.Add(Path.GetFileName(member));
        members.Sort(StringComparer.Ordinal);
        return members;
    }

    /// <summary>Number of the group of devices that an IOMMU cannot tell apart; null without IOMMU.</summary>
    public uint? GroupNumber(string address)
        => uint.TryParse(KernelLink.Name(PathOf(address) + "/iommu_group"), NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : null;

    /// <summary>Whether a device is PCI Express: it has that capability; who may not read so far takes the size of its registers for it. Null when there is no such device.</summary>
    public bool? IsExpress(string address)
    {
        var path = PathOf(address) + "/config";
        if (!File.Exists(path))
            return null;
        var registers = File.ReadAllBytes(path);
        if (registers.Length <= HeaderSize)
            return new FileInfo(path).Length > ConventionalSize;
        if ((registers[Status] & HasCapabilities) == 0)
            return false;
        // Each entry has its kind and the place of the next; a list that leads in circles ends, too.
        int place = registers[FirstCapability] & ~3;
        for (int i = 0; i < ConventionalSize / 4 && place >= HeaderSize && place + 1 < registers.Length; i++, place = registers[place + 1] & ~3)
            if (registers[place] == ExpressCapability)
                return true;
        return false;
    }

    /// <summary>Whether it is a device, and no bridge to others.</summary>
    public bool IsEndpoint(string address)
    {
        const byte manyFunctions = 0x80, endpoint = 0;
        var path = PathOf(address) + "/config";
        if (!File.Exists(path))
            return true;
        using var registers = File.OpenRead(path);
        registers.Position = HeaderType;
        return registers.ReadByte() is var kind && (kind < 0 || (kind & ~manyFunctions) == endpoint);
    }

    /// <summary>Takes a device from the host's driver and binds it to another.</summary>
    /// <returns>false when it was bound to that one already</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, VIR_ERR_INTERNAL_ERROR: why not; then it is the host's again</exception>
    public bool BindTo(string address, string driver)
    {
        if (DriverOf(address) == driver)
            return false;
        if (!Directory.Exists($"{buses}/pci/drivers/{driver}"))
        {
            _load(driver);
            if (!Directory.Exists($"{buses}/pci/drivers/{driver}"))
                throw LibvirtException.Internal(ErrorDomain.None, $"Failed to load PCI driver module {driver}");
        }
        try
        {
            Override(address, driver);
            Rebind(address);
            if (DriverOf(address) != driver)
                throw LibvirtException.Internal(ErrorDomain.None, $"Failed to bind PCI device '{address}' to {driver}");
            return true;
        }
        catch
        {
            Write(PathOf(address) + "/driver_override", "\n");
            Write($"{buses}/pci/drivers_probe", address);
            throw;
        }
    }

    /// <summary>Lets the host have a device again: whichever driver wants it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void GiveBack(string address)
    {
        Override(address, "\n");
        Rebind(address);
    }

    private void Override(string address, string driver)
    {
        if (Write(PathOf(address) + "/driver_override", driver) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"Failed to add driver '{driver.Trim()}' to driver_override interface of PCI device '{address}'");
    }

    /// <summary>Takes a device from its driver, when it has one.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Unbind(string address)
    {
        if (DriverOf(address) is not null && Write(PathOf(address) + "/driver/unbind", address) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"Failed to unbind PCI device '{address}'");
    }

    private void Rebind(string address)
    {
        Unbind(address);
        if (Write($"{buses}/pci/drivers_probe", address) is var failure and not 0)
            throw LibvirtException.System(ErrorDomain.None, failure, $"Failed to trigger a probe for PCI device '{address}'");
    }

    private int Write(string path, string value) => _write(path, value);
}
