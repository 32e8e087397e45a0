using System.Text.Json;
using Libvirt.Host.Devices;
using Libvirt.Host.Tests.Corpus;

namespace Libvirt.Host.Tests.Devices;

/// <summary>A tree of sysfs whose files act like the kernel's when they are written to: drivers take devices that they know, or that name them.</summary>
internal sealed class PretendedPci : IDisposable
{
    private readonly MadeTree _tree = new();
    private readonly Dictionary<string, List<(string Vendor, string Device)>> _drivers = [];

    public PretendedPci() => Directory.CreateDirectory(_tree["bus/pci/devices"]);

    /// <summary>What is written to, in order.</summary>
    public List<string> Written { get; } = [];

    /// <summary>Writes to this file fail.</summary>
    public string? Broken { get; set; }

    public PciDevices Devices => new(Buses, Write, driver => Written.Add("modprobe " + driver));

    public string Buses => _tree["bus"];

    /// <summary>The host of upstream's virpcitest.</summary>
    public static PretendedPci Upstream()
    {
        var made = new PretendedPci();
        var json = JsonDocument.Parse(File.ReadAllText(UpstreamCase.Data("_derived/virpcimock.json"))).RootElement;
        foreach (var driver in json.GetProperty("drivers").EnumerateObject())
            made.AddDriver(driver.Name, [.. driver.Value.EnumerateArray().Select(p => (p[0].GetString()!, p[1].GetString()!))]);
        foreach (var device in json.GetProperty("devices").EnumerateArray())
            made.Add(device.GetProperty("address").GetString()!, device.GetProperty("vendor").GetString()!, device.GetProperty("device").GetString()!, device.GetProperty("iommu_group").GetInt32(),
                device.TryGetProperty("config_space_file", out var file) ? File.ReadAllBytes(UpstreamCase.Data(file.GetString()!)) : null);
        return made;
    }

    public void AddDriver(string name, params (string, string)[] devices)
    {
        Directory.CreateDirectory(_tree["bus/pci/drivers/" + name]);
        _drivers[name] = [.. devices];
    }

    public void Add(string address, string vendor, string device, int group, byte[]? registers = null)
    {
        var path = "bus/pci/devices/" + address;
        _tree.Add(path + "/vendor", vendor + "\n");
        _tree.Add(path + "/device", device + "\n");
        _tree.Add(path + "/driver_override", "(null)\n");
        File.WriteAllBytes(_tree[path + "/config"], registers ?? []);
        Directory.CreateDirectory(_tree[$"kernel/iommu_groups/{group}/devices"]);
        Directory.CreateSymbolicLink(_tree[$"kernel/iommu_groups/{group}/devices/{address}"], _tree[path]);
        Directory.CreateSymbolicLink(_tree[path + "/iommu_group"], _tree[$"kernel/iommu_groups/{group}"]);
        Probe(address);
    }

    public void Dispose() => _tree.Dispose();

    private int Write(string path, string value)
    {
        const int NoEntry = 2, InputOutput = 5; // ENOENT, EIO
        var name = path[(Buses.Length + 1)..];
        Written.Add($"{name}={value.Trim()}");
        if (name == Broken)
            return InputOutput;
        if (name == "pci/drivers_probe")
            Probe(value);
        else if (name.EndsWith("/driver_override", StringComparison.Ordinal) && File.Exists(path))
            File.WriteAllText(path, value);
        else if (name.EndsWith("/driver/unbind", StringComparison.Ordinal) && Directory.Exists(Path.GetDirectoryName(path)))
            Directory.Delete(Path.GetDirectoryName(path)!);
        else
            return NoEntry;
        return 0;
    }

    private void Probe(string address)
    {
        var path = _tree["bus/pci/devices/" + address];
        if (Directory.Exists(path + "/driver"))
            return;
        var wanted = File.ReadAllText(path + "/driver_override").Trim();
        var identity = (File.ReadAllText(path + "/vendor").Trim(), File.ReadAllText(path + "/device").Trim());
        foreach (var (driver, known) in _drivers)
            if (wanted is "" or "(null)" ? known.Contains(identity) : wanted == driver)
            {
                Directory.CreateSymbolicLink(path + "/driver", _tree["bus/pci/drivers/" + driver]);
                return;
            }
    }
}
