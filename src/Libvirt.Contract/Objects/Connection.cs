namespace Libvirt;

/// <summary>An open connection to a hypervisor: virConnectPtr.</summary>
/// <param name="drivers">What serves its calls.</param>
/// <param name="uri">The URI that was opened, after aliases and probing; null where native gives none.</param>
/// <param name="readOnly">True for virConnectOpenReadOnly.</param>
public sealed class Connection(DriverSet drivers, LibvirtUri? uri, bool readOnly) : LibvirtObject
{
    /// <summary>What serves its calls.</summary>
    public DriverSet Drivers { get; } = drivers;

    /// <summary>The URI that was opened.</summary>
    public LibvirtUri? Uri { get; } = uri;

    /// <summary>True when calls that change something are refused.</summary>
    public bool IsReadOnly { get; } = readOnly;

    /// <summary>What the opening driver keeps for this connection.</summary>
    public object? DriverState { get; set; }

    /// <summary>Native memory that the C boundary keeps for the connection (its last error, its type); only the boundary uses it.</summary>
    public object? BoundaryState { get; set; }

    /// <summary>Told when the connection is lost, with a <see cref="ConnectCloseReason"/>; set by the boundary, called by the driver.</summary>
    public Action<int>? Lost { get; set; }

    /// <inheritdoc/>
    public override LibvirtObject? Owner => null;

    /// <inheritdoc/>
    public override void Dispose() => Drivers.Hypervisor.ConnectClose(this);
}
