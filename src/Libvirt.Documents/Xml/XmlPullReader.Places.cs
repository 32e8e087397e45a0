namespace Libvirt.Documents;

public sealed partial class XmlPullReader
{
    private Dictionary<object, Open[]>? _places; // the open elements when a part began, outermost first

    private Open[]? _rootPlace;

    /// <summary>From now on the place of every part is kept, so that <see cref="Located(LibvirtException)"/> can tell it.</summary>
    public void RememberPlaces() => _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>A part begins at the current element.</summary>
    public void Enter(object part)
    {
        if (_places is null)
            return;
        var open = _stack[.._depth];
        _rootPlace ??= open;
        _places[part] = open;
    }

    /// <summary>The same error with the place of the part that it is about in str3; without such a part, the place of the root element.</summary>
    public LibvirtException Located(LibvirtException error)
    {
        var open = error.Part is { } part && _places?.TryGetValue(part, out var found) == true ? found : _rootPlace;
        return open is null ? error : new(error.Error with { Str3 = PlaceOf(open[^1].Start - 1, open) });
    }
}
