namespace Libvirt.Documents.Schema;

/// <summary>What names in the notation mean at some place.</summary>
internal interface INotationScope
{
    /// <summary>For messages about mistakes.</summary>
    string Description { get; }

    /// <summary>A datatype or the names of an enum.</summary>
    Pattern Datatype(string name);

    /// <summary>Content of a declared type.</summary>
    Pattern Type(string name, string variant);

    /// <summary>A named pattern of this type.</summary>
    Pattern Named(string name);

    /// <summary>A declared attribute, once.</summary>
    Pattern Attribute(string name);

    /// <summary>A declared element, once; with another pattern of its type.</summary>
    Pattern Element(string name, string variant);

    /// <summary>All members that were not named, in any order or in that of their declaration.</summary>
    Pattern Rest(bool ordered);

    /// <summary>One of the elements whose names choose their types.</summary>
    Pattern OneOf();

    /// <summary>A member is described here, so that it does not belong to the rest.</summary>
    void Seen(string name, bool attribute);

    /// <summary>What follows stands in another element: it says nothing about the members of this type.</summary>
    void Enter();

    /// <summary>Back from <see cref="Enter"/>.</summary>
    void Leave();

    /// <summary>All attributes, text and elements.</summary>
    Pattern Any();

    /// <summary>An element with anything in it.</summary>
    Pattern AnyElement();
}
