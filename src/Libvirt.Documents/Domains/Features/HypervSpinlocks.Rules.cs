namespace Libvirt.Documents.Domains;

public sealed partial class HypervSpinlocks
{
    private const uint MinimumRetries = 0xfff;

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (State && Retries < MinimumRetries)
            throw reader.XmlError($"HyperV spinlock retry count must be at least {MinimumRetries}");
    }
}
