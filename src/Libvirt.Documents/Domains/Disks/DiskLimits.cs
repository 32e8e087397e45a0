namespace Libvirt.Documents.Domains;

/// <summary>Limits of throughput (<c>iotune</c>): bytes and operations a second.</summary>
[XmlType]
[XmlSchema("""
    (total_bytes_sec | (read_bytes_sec? & write_bytes_sec?))
    & (total_iops_sec | (read_iops_sec? & write_iops_sec?))
    & (total_bytes_sec_max | (read_bytes_sec_max? & write_bytes_sec_max?))
    & (total_iops_sec_max | (read_iops_sec_max? & write_iops_sec_max?))
    & (total_bytes_sec_max_length | (read_bytes_sec_max_length? & write_bytes_sec_max_length?))
    & (total_iops_sec_max_length | (read_iops_sec_max_length? & write_iops_sec_max_length?))
    & size_iops_sec? & group_name?
    """)]
public sealed partial class DiskLimits
{
    /// <summary>Element <c>total_bytes_sec</c>.</summary>
    [XmlElement("total_bytes_sec", Omit = 0ul, Invalid = "disk iotune field 'total_bytes_sec' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong TotalBytes { get; set; }

    /// <summary>Element <c>read_bytes_sec</c>.</summary>
    [XmlElement("read_bytes_sec", Omit = 0ul, Invalid = "disk iotune field 'read_bytes_sec' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong ReadBytes { get; set; }

    /// <summary>Element <c>write_bytes_sec</c>.</summary>
    [XmlElement("write_bytes_sec", Omit = 0ul, Invalid = "disk iotune field 'write_bytes_sec' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong WriteBytes { get; set; }

    /// <summary>Element <c>total_iops_sec</c>.</summary>
    [XmlElement("total_iops_sec", Omit = 0ul, Invalid = "disk iotune field 'total_iops_sec' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong TotalIops { get; set; }

    /// <summary>Element <c>read_iops_sec</c>.</summary>
    [XmlElement("read_iops_sec", Omit = 0ul, Invalid = "disk iotune field 'read_iops_sec' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong ReadIops { get; set; }

    /// <summary>Element <c>write_iops_sec</c>.</summary>
    [XmlElement("write_iops_sec", Omit = 0ul, Invalid = "disk iotune field 'write_iops_sec' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong WriteIops { get; set; }

    /// <summary>Element <c>total_bytes_sec_max</c>.</summary>
    [XmlElement("total_bytes_sec_max", Omit = 0ul, Invalid = "disk iotune field 'total_bytes_sec_max' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong TotalBytesMaximum { get; set; }

    /// <summary>Element <c>read_bytes_sec_max</c>.</summary>
    [XmlElement("read_bytes_sec_max", Omit = 0ul, Invalid = "disk iotune field 'read_bytes_sec_max' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong ReadBytesMaximum { get; set; }

    /// <summary>Element <c>write_bytes_sec_max</c>.</summary>
    [XmlElement("write_bytes_sec_max", Omit = 0ul, Invalid = "disk iotune field 'write_bytes_sec_max' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong WriteBytesMaximum { get; set; }

    /// <summary>Element <c>total_iops_sec_max</c>.</summary>
    [XmlElement("total_iops_sec_max", Omit = 0ul, Invalid = "disk iotune field 'total_iops_sec_max' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong TotalIopsMaximum { get; set; }

    /// <summary>Element <c>read_iops_sec_max</c>.</summary>
    [XmlElement("read_iops_sec_max", Omit = 0ul, Invalid = "disk iotune field 'read_iops_sec_max' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong ReadIopsMaximum { get; set; }

    /// <summary>Element <c>write_iops_sec_max</c>.</summary>
    [XmlElement("write_iops_sec_max", Omit = 0ul, Invalid = "disk iotune field 'write_iops_sec_max' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong WriteIopsMaximum { get; set; }

    /// <summary>Bytes that count as one operation.</summary>
    [XmlElement("size_iops_sec", Omit = 0ul, Invalid = "disk iotune field 'size_iops_sec' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong SizeIops { get; set; }

    /// <summary>Element <c>group_name</c>.</summary>
    [XmlElement("group_name")]
    public string? GroupName { get; set; }

    /// <summary>Seconds.</summary>
    [XmlElement("total_bytes_sec_max_length", Omit = 0ul, Invalid = "disk iotune field 'total_bytes_sec_max_length' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong TotalBytesMaximumLength { get; set; }

    /// <summary>Element <c>read_bytes_sec_max_length</c>.</summary>
    [XmlElement("read_bytes_sec_max_length", Omit = 0ul, Invalid = "disk iotune field 'read_bytes_sec_max_length' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong ReadBytesMaximumLength { get; set; }

    /// <summary>Element <c>write_bytes_sec_max_length</c>.</summary>
    [XmlElement("write_bytes_sec_max_length", Omit = 0ul, Invalid = "disk iotune field 'write_bytes_sec_max_length' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong WriteBytesMaximumLength { get; set; }

    /// <summary>Element <c>total_iops_sec_max_length</c>.</summary>
    [XmlElement("total_iops_sec_max_length", Omit = 0ul, Invalid = "disk iotune field 'total_iops_sec_max_length' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong TotalIopsMaximumLength { get; set; }

    /// <summary>Element <c>read_iops_sec_max_length</c>.</summary>
    [XmlElement("read_iops_sec_max_length", Omit = 0ul, Invalid = "disk iotune field 'read_iops_sec_max_length' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong ReadIopsMaximumLength { get; set; }

    /// <summary>Element <c>write_iops_sec_max_length</c>.</summary>
    [XmlElement("write_iops_sec_max_length", Omit = 0ul, Invalid = "disk iotune field 'write_iops_sec_max_length' must be an integer", InvalidCode = ErrorNumber.XmlError)]
    public ulong WriteIopsMaximumLength { get; set; }
}
