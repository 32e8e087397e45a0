namespace Libvirt.Documents.Moments;

/// <summary>What a redefined checkpoint may not change.</summary>
public static class CheckpointRedefinition
{
    /// <summary>Compares a redefinition with the domain.</summary>
    /// <param name="checkpoint">The redefinition.</param>
    /// <param name="domain">UUID of the domain that it belongs to.</param>
    public static void Check(DomainCheckpointDocument checkpoint, Uuid domain)
    {
        if (checkpoint.Domain is { } definition && definition.Uuid != domain)
            throw LibvirtException.InvalidArgument(ErrorDomain.DomainCheckpoint, $"definition for checkpoint {checkpoint.Name} must use uuid {domain}");
    }
}
