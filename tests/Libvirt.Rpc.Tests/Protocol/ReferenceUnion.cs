namespace Libvirt.Rpc.Tests.Protocol;

/// <summary>A union's discriminant and the value of that arm.</summary>
internal sealed record ReferenceUnion(long Arm, object? Value);
