namespace Libvirt.Stateful.Tuning;

/// <summary>A number among the parameters of virDomainSetBlockIoTune.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Get">Its value in a definition.</param>
/// <param name="Set">Sets it there.</param>
public sealed record DiskLimit(string Name, Func<DiskLimits, ulong> Get, Action<DiskLimits, ulong> Set)
{
    /// <summary>The largest value that is accepted.</summary>
    public const ulong Largest = 1_000_000_000_000_000;

    /// <summary>Those before the name of the group, in the order in which they are answered.</summary>
    public static readonly DiskLimit[] First =
    [
        new(Constants.DomainBlockIotuneTotalBytesSec, d => d.TotalBytes, (d, v) => d.TotalBytes = v),
        new(Constants.DomainBlockIotuneReadBytesSec, d => d.ReadBytes, (d, v) => d.ReadBytes = v),
        new(Constants.DomainBlockIotuneWriteBytesSec, d => d.WriteBytes, (d, v) => d.WriteBytes = v),
        new(Constants.DomainBlockIotuneTotalIopsSec, d => d.TotalIops, (d, v) => d.TotalIops = v),
        new(Constants.DomainBlockIotuneReadIopsSec, d => d.ReadIops, (d, v) => d.ReadIops = v),
        new(Constants.DomainBlockIotuneWriteIopsSec, d => d.WriteIops, (d, v) => d.WriteIops = v),
        new(Constants.DomainBlockIotuneTotalBytesSecMax, d => d.TotalBytesMaximum, (d, v) => d.TotalBytesMaximum = v),
        new(Constants.DomainBlockIotuneReadBytesSecMax, d => d.ReadBytesMaximum, (d, v) => d.ReadBytesMaximum = v),
        new(Constants.DomainBlockIotuneWriteBytesSecMax, d => d.WriteBytesMaximum, (d, v) => d.WriteBytesMaximum = v),
        new(Constants.DomainBlockIotuneTotalIopsSecMax, d => d.TotalIopsMaximum, (d, v) => d.TotalIopsMaximum = v),
        new(Constants.DomainBlockIotuneReadIopsSecMax, d => d.ReadIopsMaximum, (d, v) => d.ReadIopsMaximum = v),
        new(Constants.DomainBlockIotuneWriteIopsSecMax, d => d.WriteIopsMaximum, (d, v) => d.WriteIopsMaximum = v),
        new(Constants.DomainBlockIotuneSizeIopsSec, d => d.SizeIops, (d, v) => d.SizeIops = v),
    ];

    /// <summary>Those behind it.</summary>
    public static readonly DiskLimit[] Last =
    [
        new(Constants.DomainBlockIotuneTotalBytesSecMaxLength, d => d.TotalBytesMaximumLength, (d, v) => d.TotalBytesMaximumLength = v),
        new(Constants.DomainBlockIotuneReadBytesSecMaxLength, d => d.ReadBytesMaximumLength, (d, v) => d.ReadBytesMaximumLength = v),
        new(Constants.DomainBlockIotuneWriteBytesSecMaxLength, d => d.WriteBytesMaximumLength, (d, v) => d.WriteBytesMaximumLength = v),
        new(Constants.DomainBlockIotuneTotalIopsSecMaxLength, d => d.TotalIopsMaximumLength, (d, v) => d.TotalIopsMaximumLength = v),
        new(Constants.DomainBlockIotuneReadIopsSecMaxLength, d => d.ReadIopsMaximumLength, (d, v) => d.ReadIopsMaximumLength = v),
        new(Constants.DomainBlockIotuneWriteIopsSecMaxLength, d => d.WriteIopsMaximumLength, (d, v) => d.WriteIopsMaximumLength = v),
    ];

    /// <summary>Both parts.</summary>
    public static readonly DiskLimit[] All = [.. First, .. Last];
}
