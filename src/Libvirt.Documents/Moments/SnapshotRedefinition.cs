namespace Libvirt.Documents.Moments;

/// <summary>What a redefined snapshot may not change.</summary>
public static class SnapshotRedefinition
{
    /// <summary>Compares a redefinition with the domain and with the snapshot of that name.</summary>
    /// <param name="snapshot">Takes over the old domain when it has none.</param>
    /// <param name="domain">UUID of the domain that it belongs to.</param>
    /// <param name="old">The snapshot that is replaced; null when there is none.</param>
    public static void Check(DomainSnapshotDocument snapshot, Uuid domain, DomainSnapshotDocument? old)
    {
        if (snapshot.Domain is { } definition && definition.Uuid != domain)
            throw Invalid($"definition for snapshot {snapshot.Name} must use uuid {domain}");
        if (old is null)
            return;
        if (IsOnline(old) != IsOnline(snapshot))
            throw Invalid($"cannot change between online and offline snapshot state in snapshot {snapshot.Name}");
        if ((old.State == SnapshotState.DiskSnapshot) != (snapshot.State == SnapshotState.DiskSnapshot))
            throw Invalid($"cannot change between disk only and full system in snapshot {snapshot.Name}");
        if (snapshot.Domain is { } redefined)
            old.Domain?.CompareGuestAbi(redefined);
        else
            snapshot.Domain = old.Domain;
    }

    private static bool IsOnline(DomainSnapshotDocument snapshot) => snapshot.State is SnapshotState.Running or SnapshotState.Paused;

    private static LibvirtException Invalid(string text) => LibvirtException.InvalidArgument(ErrorDomain.DomainSnapshot, text);
}
