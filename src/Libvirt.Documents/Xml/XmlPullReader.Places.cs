namespace Libvirt.Documents;

public sealed partial class XmlPullReader
{
    private Dictionary<object, string>? _places;
    private string? _rootPlace;

    /// <summary>From now on the place of every part is kept, so that <see cref="Located(LibvirtException)"/> can tell it.</summary>
    public void RememberPlaces() => _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>A part begins at the current element.</summary>
    public void Enter(object part)
    {
        if (_places is null)
            return;
        _rootPlace ??= Place;
        _places[part] = Place;
    }

    /// <summary>The same error with the place of the part that it is about in str3; without such a part, the place of the root element.</summary>
    public LibvirtException Located(LibvirtException error)
        => new(error.Error with { Str3 = error.Part is { } part && _places?.TryGetValue(part, out var place) == true ? place : _rootPlace });
}
