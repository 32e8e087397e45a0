<?php
// What the parts share: counting, the library that is mapped, refusals (false, a warning, and the text of the error).
$failures = 0;
$warnings = [];
set_error_handler(function ($level, $text) { global $warnings; $warnings[] = $text; return true; });

function check($name, $good, $detail = '') {
    global $failures;
    echo $good ? 'ok' : 'not ok', " - $name\n";
    if (!$good) {
        $failures++;
        echo "   $detail\n";
    }
}

function same($name, $expected, $actual) {
    check($name, $expected === $actual, 'expected ' . json_encode($expected) . ', got ' . json_encode($actual));
}

function mapped() {
    preg_match_all('#/\S*/libvirt\.so\.0\S*#', file_get_contents('/proc/self/maps'), $found);
    same('the library under test is mapped', [getenv('LIBVIRT_UNDER_TEST')], array_values(array_unique($found[0])));
}

function refused($name, $text, $call) {
    global $warnings;
    $warnings = [];
    $value = $call();
    same($name, [false, $text, $text], [$value, libvirt_get_last_error(),
        preg_replace('/^libvirt_\w+\(\): /', '', $warnings[0] ?? '')]);
    $warnings = [];
}

function sorted($list) {
    sort($list);
    return $list;
}

function finish() {
    global $failures, $warnings;
    same('no warning', [], $warnings);
    exit($failures ? 1 : 0);
}

function domain_xml($name, $more = '') {
    return "<domain type='test'><name>$name</name><memory>65536</memory><os><type>hvm</type></os>$more</domain>";
}
