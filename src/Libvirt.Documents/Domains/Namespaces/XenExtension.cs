namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>What Xen's device model is told without libvirt understanding it (<c>xen:</c>).</summary>
public sealed class XenExtension : DeclaredExtension<XenNamespace>
{
    internal const string Name = "xen";
    internal const string NamespaceUri = "http://libvirt.org/schemas/domain/xen/1.0";

    private XenExtension() : base(Name, NamespaceUri)
    {
    }

    /// <summary>The only instance.</summary>
    public static XenExtension Instance { get; } = new();
}
