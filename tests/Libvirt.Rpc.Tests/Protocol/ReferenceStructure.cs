namespace Libvirt.Rpc.Tests.Protocol;

/// <summary>A structure's values in the order of its fields.</summary>
internal sealed record ReferenceStructure(string Type, object?[] Values);
