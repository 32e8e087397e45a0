namespace Libvirt;

/// <summary>A data transfer between the program and the hypervisor: virStreamPtr.</summary>
public sealed class Stream(Connection connection, uint flags) : ConnectionObject(connection)
{
    /// <summary><see cref="StreamFlags"/> bits.</summary>
    public uint Flags { get; } = flags;

    /// <summary>True when calls never wait.</summary>
    public bool IsNonBlocking => (Flags & (uint)StreamFlags.Nonblock) != 0;

    /// <summary>What carries the data; null until a call opens the stream and after it ended.</summary>
    public StreamDriver? Driver { get; set; }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (Driver is { } driver)
        {
            Driver = null;
            driver.Abort(this);
        }
    }
}
