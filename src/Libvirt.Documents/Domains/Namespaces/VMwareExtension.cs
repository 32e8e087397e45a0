namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Where a virtual machine is in a data center (<c>vmware:</c>).</summary>
public sealed class VMwareExtension : DeclaredExtension<VMwareNamespace>
{
    internal const string Name = "vmware";
    internal const string NamespaceUri = "http://libvirt.org/schemas/domain/vmware/1.0";

    private VMwareExtension() : base(Name, NamespaceUri)
    {
    }

    /// <summary>The only instance.</summary>
    public static VMwareExtension Instance { get; } = new();
}
