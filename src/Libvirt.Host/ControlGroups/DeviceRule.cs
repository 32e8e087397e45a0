namespace Libvirt.Host;

/// <summary>An entry of a group's list of device files.</summary>
/// <param name="IsBlock">A block device, else a character device.</param>
/// <param name="Number">Its numbers.</param>
/// <param name="Access">What may be done.</param>
public readonly record struct DeviceRule(bool IsBlock, DeviceNumber Number, DeviceAccess Access)
{
    /// <summary>The kernel's form: "c 136:* rw".</summary>
    public override string ToString()
        => $"{(IsBlock ? 'b' : 'c')} {Part(Number.Major)}:{Part(Number.Minor)} {(Access.HasFlag(DeviceAccess.Read) ? "r" : "")}{(Access.HasFlag(DeviceAccess.Write) ? "w" : "")}{(Access.HasFlag(DeviceAccess.Make) ? "m" : "")}";

    private static string Part(int number) => number < 0 ? "*" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
