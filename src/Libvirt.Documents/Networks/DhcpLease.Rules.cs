namespace Libvirt.Documents.Networks;

public sealed partial class DhcpLease
{
    private bool HasEnd => Expiry > 0;

    /// <summary>The time in seconds; 0 is for ever.</summary>
    public ulong Seconds => Expiry * Unit switch { LeaseUnit.Seconds => 1u, LeaseUnit.Hours => 3600u, _ => 60u };

    partial void OnRead(XmlPullReader reader)
    {
        Unit ??= LeaseUnit.Minutes;
        if (Expiry > 0 && Seconds < 120)
            throw reader.XmlError($"lease time must be at least 120 seconds, got {Seconds}");
        if (Expiry > uint.MaxValue)
            throw reader.XmlError("lease time is too large");
    }
}
