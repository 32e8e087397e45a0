namespace Libvirt;

/// <summary>A secret value kept by the host: virSecretPtr.</summary>
public sealed class Secret(Connection connection, Uuid uuid, int usageType, string usageId) : ConnectionObject(connection)
{
    /// <summary>The identity.</summary>
    public Uuid Uuid { get; } = uuid;

    /// <summary>A <see cref="SecretUsageType"/>.</summary>
    public int UsageType { get; } = usageType;

    /// <summary>What it is used for, unique within the type; empty when it has no usage.</summary>
    public string UsageID { get; } = usageId;
}
