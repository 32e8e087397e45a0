namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>What QEMU is told without libvirt understanding it (<c>qemu:</c>).</summary>
public sealed class QemuExtension : DeclaredExtension<QemuNamespace>
{
    internal const string Name = "qemu";
    internal const string NamespaceUri = "http://libvirt.org/schemas/domain/qemu/1.0";

    private QemuExtension() : base(Name, NamespaceUri)
    {
    }

    /// <summary>The only instance.</summary>
    public static QemuExtension Instance { get; } = new();
}
