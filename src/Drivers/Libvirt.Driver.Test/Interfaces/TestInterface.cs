using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>An interface of the test driver; a change makes another one.</summary>
/// <param name="Definition">Never written.</param>
/// <param name="IsActive">It is up.</param>
public sealed record TestInterface(InterfaceDocument Definition, bool IsActive)
{
    /// <summary>What a program gets.</summary>
    public Interface For(Connection connection) => new(connection, Definition.Name, Definition.Mac ?? "");
}
