using System.Text;

namespace Libvirt.Stateful.Tuning;

/// <summary>A parameter that holds a value for each of several host devices: "/dev/sda,200,/dev/sdb,300".</summary>
/// <param name="name">The name of the parameter.</param>
/// <param name="largest">The largest value.</param>
/// <param name="get">Its value of a device.</param>
/// <param name="set">Sets it there.</param>
public sealed class BlockTuningParameter(string name, ulong largest, Func<BlockTuningDevice, ulong> get, Action<BlockTuningDevice, ulong> set)
{
    /// <summary>All, in the order in which they are answered.</summary>
    public static readonly BlockTuningParameter[] All =
    [
        new(Constants.DomainBlkioDeviceWeight, uint.MaxValue, d => d.Weight, (d, v) => d.Weight = (uint)v),
        new(Constants.DomainBlkioDeviceReadIops, uint.MaxValue, d => d.ReadIops, (d, v) => d.ReadIops = (uint)v),
        new(Constants.DomainBlkioDeviceWriteIops, uint.MaxValue, d => d.WriteIops, (d, v) => d.WriteIops = (uint)v),
        new(Constants.DomainBlkioDeviceReadBps, ulong.MaxValue, d => d.ReadBytes, (d, v) => d.ReadBytes = v),
        new(Constants.DomainBlkioDeviceWriteBps, ulong.MaxValue, d => d.WriteBytes, (d, v) => d.WriteBytes = v),
    ];

    /// <summary>The name of the parameter.</summary>
    public string Name { get; } = name;

    /// <summary>The text for a list of devices; zeros are left out.</summary>
    public string Format(IReadOnlyList<BlockTuningDevice> devices)
    {
        var text = new StringBuilder();
        foreach (var device in devices)
            if (get(device) != 0)
                text.Append(text.Length > 0 ? "," : "").Append(device.Path).Append(',').Append(get(device));
        return text.ToString();
    }

    /// <summary>Sets the values of a text in a list of devices.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the text is malformed</exception>
    public void Merge(List<BlockTuningDevice> devices, string text)
    {
        foreach (var (path, value) in Read(text))
        {
            var there = devices.Find(d => d.Path == path);
            if (there is null && value != 0)
                devices.Add(there = new BlockTuningDevice { Path = path });
            if (there is not null)
                set(there, value);
        }
    }

    /// <summary>The pairs of a text.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the text is malformed</exception>
    public List<(string Path, ulong Value)> Read(string text)
    {
        var pairs = new List<(string, ulong)>();
        if (text.Length == 0)
            return pairs;
        var parts = text.Split(',');
        if (parts.Length % 2 != 0)
            throw Error($"unable to parse blkio device '{Name}' '{text}'");
        for (int i = 0; i < parts.Length; i += 2)
        {
            if (!Numbers.TryParseULong(parts[i + 1], out ulong value) || value > largest)
                throw Error($"invalid value '{parts[i + 1]}' for parameter '{Name}' of device '{parts[i]}'");
            pairs.Add((parts[i], value));
        }
        return pairs;
    }

    private static LibvirtException Error(string detail) => LibvirtException.InvalidArgument(ErrorDomain.Domain, detail);
}
