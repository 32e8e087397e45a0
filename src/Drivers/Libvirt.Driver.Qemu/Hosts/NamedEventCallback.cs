using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>A program's callback for events of QEMU with certain names.</summary>
internal sealed class NamedEventCallback : EventCallback
{
    private readonly EventCallback _program;
    private readonly string _name;
    private readonly bool _ignoresCase;
    private readonly TextPattern? _pattern;

    /// <param name="program">The program's callback.</param>
    /// <param name="name">The name, or an extended regular expression that fits a part of it.</param>
    /// <param name="isPattern">Which of the two.</param>
    /// <param name="ignoresCase">Upper and lower case are alike.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the expression makes no sense</exception>
    public NamedEventCallback(EventCallback program, string name, bool isPattern, bool ignoresCase)
    {
        (_program, _name, _ignoresCase) = (program, name, ignoresCase);
        if (isPattern && !TextPattern.TryCompile(name, ignoresCase, out _pattern, out var problem))
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"failed to compile regex '{name}': {problem}");
    }

    /// <inheritdoc/>
    public override void Invoke(Connection connection, ObjectEvent what)
    {
        if (what.Payload is DomainQemuMonitorEvent told && told.Event is { } name && Fits(name))
            _program.Invoke(connection, what);
    }

    /// <inheritdoc/>
    public override void Free()
    {
        _pattern?.Dispose();
        _program.Free();
    }

    /// <inheritdoc/>
    public override bool IsSame(EventCallback other)
        => other is NamedEventCallback same && same._name == _name && same._ignoresCase == _ignoresCase && (same._pattern is null) == (_pattern is null) && _program.IsSame(same._program);

    private bool Fits(string name) => _pattern?.Fits(name) ?? string.Equals(name, _name, _ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
