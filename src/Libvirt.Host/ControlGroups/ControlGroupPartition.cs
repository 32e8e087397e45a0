using System.Text;

namespace Libvirt.Host;

/// <summary>Places of guests among control groups where no machined keeps them.</summary>
public static class ControlGroupPartition
{
    private static readonly string[] TopLevel = ["machine", "user", "system"], KernelFiles = ["notify_on_release", "release_agent", "tasks"];

    /// <summary>The group of a guest: "/machine/qemu-1-name.libvirt-qemu", below another partition "/machine/production.partition/...".</summary>
    /// <param name="partition">"/machine", or what the definition's <c>resource/partition</c> says.</param>
    /// <param name="machine">The name of <see cref="MachineName.Make"/>.</param>
    /// <param name="driver">"qemu".</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the partition is not absolute</exception>
    public static string Path(string partition, string machine, string driver)
    {
        if (!partition.StartsWith('/'))
            throw LibvirtException.InvalidArgument(ErrorDomain.Cgroup, $"Resource partition '{partition}' must start with '/'");
        var path = new StringBuilder();
        int number = 0;
        foreach (var part in partition.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            bool isOwn = number++ > 0 || Array.IndexOf(TopLevel, part) < 0;
            path.Append('/').Append(Escape(isOwn && !part.Contains('.') ? part + ".partition" : part));
        }
        return path.Append('/').Append(Escape($"{machine}.libvirt-{driver}")).ToString();
    }

    /// <summary>Names that the kernel uses itself get an underscore in front, and so do those that begin with one.</summary>
    private static string Escape(string name)
    {
        bool taken = name[0] is '_' or '.' || Array.IndexOf(KernelFiles, name) >= 0 || name.StartsWith("cgroup.", StringComparison.Ordinal);
        for (int i = 0; i < ControllerNames.Count && !taken; i++)
            taken = name.StartsWith(ControllerNames.Of((GroupController)i) + ".", StringComparison.Ordinal);
        return taken ? "_" + name : name;
    }
}
