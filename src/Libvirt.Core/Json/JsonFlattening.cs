namespace Libvirt.Json;

/// <summary>Objects whose members have dotted names, {"a.b": 1} for {"a": {"b": 1}}: the way in which QEMU writes block devices.</summary>
public static class JsonFlattening
{
    /// <summary>Makes objects of dotted names, at every level; objects of one name are joined. Arrays stay as they are.</summary>
    /// <param name="flat">Is not changed.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: two members would have the same place</exception>
    public static JsonObject Deflatten(JsonObject flat)
    {
        var deep = new JsonObject();
        foreach (var (name, value) in flat.Members)
        {
            var place = deep;
            int start = 0;
            for (int dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', start))
            {
                place = Step(place, name[start..dot], name);
                start = dot + 1;
            }
            var last = name[start..];
            if (place.Has(last))
                throw Collision(name);
            place.Add(last, value is JsonObject inner ? Deflatten(inner) : value.Clone());
        }
        return deep;
    }

    private static JsonObject Step(JsonObject place, string part, string name)
    {
        switch (place[part])
        {
            case JsonObject inner:
                return inner;
            case null:
                var added = new JsonObject();
                place.Add(part, added);
                return added;
            default:
                throw Collision(name);
        }
    }

    private static LibvirtException Collision(string name) => LibvirtException.InvalidArgument(ErrorDomain.None, $"can't deflatten colliding key '{name}'");
}
