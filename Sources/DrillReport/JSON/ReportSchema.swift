/// The published form of the JSON report.
package enum ReportSchema {
    /// What the member `schema` of a report says.
    package static let name = "muster-report/1"

    /// The JSON Schema, draft 2020-12, with a line end at its end.
    package static let json = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:muster:report:1",
          "title": "Muster drill report",
          "description": "One session of a drill; instants and lengths are seconds, absent: null.",
          "$comment": "Instants count from the session's beginning and stand still in pauses.",
          "type": "object",
          "required": [
            "schema", "outcome", "session", "objectives", "key_figures", "what_it_cost", "times",
            "phases", "where_the_time_went", "steps", "injects", "expectations",
            "corrective_actions", "evidence"
          ],
          "properties": {
            "schema": {"const": "muster-report/1"},
            "outcome": {
              "description": "The verdict on RTO and RPO.",
              "type": "string",
              "enum": ["met", "missed", "aborted", "interrupted"]
            },
            "headline": {
              "description": "The verdict in a sentence.",
              "type": "string"
            },
            "notice": {
              "description": "Whether the figures were rehearsed or measured, and where.",
              "type": "string"
            },
            "session": {
              "type": "object",
              "required": [
                "id", "drill", "backend", "operator", "seed", "started_at",
                "ended_at", "tool_version"
              ],
              "properties": {
                "id": {"type": "string"},
                "drill": {"description": "The id of the plan.", "type": "string"},
                "title": {"type": "string"},
                "kind": {"type": "string", "enum": ["dr", "incident", "security"]},
                "strategy": {"type": ["string", "null"]},
                "runbook": {
                  "description": "The title of the runbook.",
                  "type": "string"
                },
                "runbook_last_verified": {"type": ["string", "null"]},
                "backend": {"type": "string", "enum": ["simulated", "live", "recorded"]},
                "environment": {
                  "description": "The live environment; null for a simulated drill.",
                  "type": ["string", "null"]
                },
                "recording": {
                  "description": "The session whose monitoring was played again.",
                  "type": ["string", "null"]
                },
                "operator": {"type": "string"},
                "seed": {"type": "integer", "minimum": 0},
                "started_at": {
                  "description": "A wall-clock instant (RFC 3339, UTC).",
                  "type": "string",
                  "format": "date-time"
                },
                "ended_at": {
                  "description": "A wall-clock instant (RFC 3339, UTC).",
                  "type": ["string", "null"],
                  "format": "date-time"
                },
                "end_reason": {
                  "type": ["string", "null"],
                  "enum": ["finished", "aborted", "timedOut", null]
                },
                "tool_version": {"type": "string"}
              }
            },
            "objectives": {
              "type": "object",
              "required": ["rto", "rpo"],
              "properties": {
                "rto": {
                  "description": "Recovery time, from T0 to recovered.",
                  "type": "object",
                  "required": ["target_seconds", "actual_seconds", "met"],
                  "properties": {
                    "target_seconds": {
                      "description": "The target; null where the plan sets none.",
                      "type": ["number", "null"]
                    },
                    "actual_seconds": {
                      "description": "The figure; null where it is open or not known.",
                      "type": ["number", "null"]
                    },
                    "met": {
                      "description": "Whether it was kept; null without target or figure.",
                      "type": ["boolean", "null"]
                    }
                  }
                },
                "rpo": {
                  "description": "Data lost, in seconds of acknowledged writes.",
                  "type": "object",
                  "required": [
                    "target_seconds", "actual_seconds", "lost_writes", "met"
                  ],
                  "properties": {
                    "target_seconds": {
                      "description": "The target; null where the plan sets none.",
                      "type": ["number", "null"]
                    },
                    "actual_seconds": {
                      "description": "The figure; null where it is open or not known.",
                      "type": ["number", "null"]
                    },
                    "lost_writes": {
                      "description": "Acknowledged writes that do not exist after recovery.",
                      "type": ["integer", "null"],
                      "minimum": 0
                    },
                    "met": {
                      "description": "Whether it was kept; null without target or figure.",
                      "type": ["boolean", "null"]
                    }
                  }
                }
              }
            },
            "key_figures": {
              "description": "What the plan wants to have said of the end, in its order.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["metric", "label", "value", "unit"],
                "properties": {
                  "metric": {"type": "string"},
                  "label": {"description": "What the value tells, in words.", "type": "string"},
                  "value": {
                    "description": "At the end, in the base unit; null where it is not known.",
                    "type": ["number", "null"]
                  },
                  "unit": {
                    "description": "Null where the system has no such metric.",
                    "type": ["string", "null"],
                    "enum": [
                      "ratio", "seconds", "bytes", "count", "per_second",
                      "bytes_per_second", null
                    ]
                  }
                }
              }
            },
            "what_it_cost": {
              "description": "The failed expectations of which the plan says what that costs.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["expectation", "text", "cost"],
                "properties": {
                  "expectation": {"description": "Its id.", "type": "string"},
                  "text": {"type": "string"},
                  "cost": {"type": "string"}
                }
              }
            },
            "times": {
              "type": "object",
              "required": [
                "detect_seconds", "decide_seconds", "contain_seconds", "recover_seconds"
              ],
              "properties": {
                "detect_seconds": {
                  "description": "From T0 to the declaration.",
                  "type": ["number", "null"]
                },
                "decide_seconds": {
                  "description": "From the declaration to the decision that starts recovery.",
                  "type": ["number", "null"]
                },
                "contain_seconds": {
                  "description": "From T0 to the end of contain.",
                  "type": ["number", "null"]
                },
                "recover_seconds": {
                  "description": "From T0 to recovered.",
                  "type": ["number", "null"]
                },
                "disrupted_at_seconds": {
                  "description": "T0.",
                  "type": ["number", "null"]
                },
                "first_alert_at_seconds": {"type": ["number", "null"]},
                "declared_at_seconds": {"type": ["number", "null"]},
                "decided_at_seconds": {"type": ["number", "null"]},
                "recovered_at_seconds": {"type": ["number", "null"]},
                "last_event_at_seconds": {"type": "number"}
              }
            },
            "phases": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "id", "started_seconds", "ended_seconds", "target_seconds",
                  "actual_seconds", "met"
                ],
                "properties": {
                  "id": {
                    "type": "string",
                    "enum": [
                      "detect", "assess", "contain", "investigate", "recover"
                    ]
                  },
                  "started_seconds": {"type": ["number", "null"]},
                  "ended_seconds": {"type": ["number", "null"]},
                  "target_seconds": {"type": ["number", "null"]},
                  "actual_seconds": {"type": ["number", "null"]},
                  "met": {"type": ["boolean", "null"]}
                }
              }
            },
            "where_the_time_went": {
              "description": "The time from T0 to the end; pauses in wall time.",
              "type": "object",
              "required": [
                "detect", "decide", "await_approval", "execute", "verify",
                "communicate", "idle", "paused"
              ],
              "properties": {
                "detect": {"type": "number", "minimum": 0},
                "decide": {"type": "number", "minimum": 0},
                "await_approval": {"type": "number", "minimum": 0},
                "execute": {"type": "number", "minimum": 0},
                "verify": {"type": "number", "minimum": 0},
                "communicate": {"type": "number", "minimum": 0},
                "idle": {"type": "number", "minimum": 0},
                "paused": {"type": "number", "minimum": 0}
              }
            },
            "largest_losses": {
              "description": "At most three, the largest first.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["activity", "step", "seconds", "share", "text"],
                "properties": {
                  "activity": {
                    "type": "string",
                    "enum": [
                      "detect", "decide", "await_approval", "execute", "verify",
                      "communicate", "idle", "paused"
                    ]
                  },
                  "step": {"type": ["string", "null"]},
                  "seconds": {"type": "number"},
                  "share": {
                    "description": "Of the time from T0 to recovered, or to the end.",
                    "type": "number",
                    "minimum": 0,
                    "maximum": 1
                  },
                  "text": {"type": "string"}
                }
              }
            },
            "steps": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "id", "phase", "kind", "status", "started_seconds", "ended_seconds"
                ],
                "properties": {
                  "id": {"type": "string"},
                  "title": {"type": "string"},
                  "phase": {
                    "type": "string",
                    "enum": [
                      "detect", "assess", "contain", "investigate", "recover"
                    ]
                  },
                  "kind": {
                    "type": "string",
                    "enum": [
                      "manual", "check", "command", "action", "decision", "approval",
                      "communicate", "wait"
                    ]
                  },
                  "status": {
                    "type": "string",
                    "enum": [
                      "completed", "failed", "skipped", "bypassed", "unfinished",
                      "not_reached"
                    ]
                  },
                  "started_seconds": {"type": ["number", "null"]},
                  "ended_seconds": {"type": ["number", "null"]},
                  "expected_seconds": {"type": ["number", "null"]},
                  "attempts": {"type": "integer", "minimum": 0},
                  "by": {"type": ["string", "null"]},
                  "note": {"type": ["string", "null"]}
                }
              }
            },
            "injects": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "id", "channel", "from", "message", "fault", "disrupts",
                  "needs_answer", "fired_seconds", "fired_by", "answered_seconds",
                  "answer", "latency_seconds"
                ],
                "properties": {
                  "id": {"type": "string"},
                  "channel": {"type": ["string", "null"]},
                  "from": {"type": ["string", "null"]},
                  "message": {"type": ["string", "null"]},
                  "fault": {"type": ["string", "null"]},
                  "disrupts": {"type": "boolean"},
                  "needs_answer": {"type": "boolean"},
                  "fired_seconds": {"type": ["number", "null"]},
                  "fired_by": {"type": ["string", "null"]},
                  "answered_seconds": {"type": ["number", "null"]},
                  "answer": {"type": ["string", "null"]},
                  "latency_seconds": {"type": ["number", "null"]}
                }
              }
            },
            "expectations": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "id", "text", "phase", "inject", "verdict", "judged_by", "comment",
                  "cost"
                ],
                "properties": {
                  "id": {"type": "string"},
                  "text": {"type": "string"},
                  "phase": {
                    "type": ["string", "null"],
                    "enum": [
                      "detect", "assess", "contain", "investigate", "recover", null
                    ]
                  },
                  "inject": {"type": ["string", "null"]},
                  "verdict": {
                    "type": "string",
                    "enum": ["passed", "failed", "not_judged"]
                  },
                  "judged_by": {
                    "description": "Who judged; null where the plan's rule did.",
                    "type": ["string", "null"]
                  },
                  "comment": {"type": ["string", "null"]},
                  "cost": {
                    "description": "What a failure costs; null where the plan is silent.",
                    "type": ["string", "null"]
                  }
                }
              }
            },
            "findings": {
              "description": "What the team found.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "kind", "text", "raised_by", "whys", "exposed_by"],
                "properties": {
                  "id": {"type": "string"},
                  "kind": {"type": "string", "enum": ["strength", "weakness"]},
                  "text": {"type": "string"},
                  "raised_by": {"description": "Who said it.", "type": "string"},
                  "whys": {
                    "description": "Each about the one before.",
                    "type": "array",
                    "items": {"type": "string"},
                    "maxItems": 5
                  },
                  "exposed_by": {
                    "description": "A step, inject/ID or expectation/ID.",
                    "type": ["string", "null"]
                  }
                }
              }
            },
            "corrective_actions": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["finding", "action", "owner", "due", "exposed_by"],
                "properties": {
                  "finding": {"type": "string"},
                  "action": {"type": "string"},
                  "owner": {"type": "string"},
                  "due": {"description": "A day.", "type": ["string", "null"]},
                  "exposed_by": {
                    "description": "A step, inject/ID or expectation/ID.",
                    "type": ["string", "null"]
                  },
                  "closes_when": {
                    "description": "What has to be seen before it is closed.",
                    "type": ["string", "null"]
                  }
                }
              }
            },
            "retests": {
              "description": "Actions of earlier sessions of the drill that this one re-tested.",
              "$comment": "It hangs on those sessions, so no verification derives it from this one.",
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "id", "session", "action", "owner", "exposed_by", "passed", "closes"
                ],
                "properties": {
                  "id": {"description": "As muster actions names it.", "type": "string"},
                  "session": {
                    "description": "The one in which it was entered.",
                    "type": "string"
                  },
                  "action": {"type": "string"},
                  "owner": {"type": "string"},
                  "exposed_by": {
                    "description": "A step, inject/ID or expectation/ID.",
                    "type": ["string", "null"]
                  },
                  "passed": {
                    "description": "Whether what had exposed it passed in this session.",
                    "type": "boolean"
                  },
                  "closes": {
                    "description": "False also where it passed simulated, and came to light live.",
                    "type": "boolean"
                  }
                }
              }
            },
            "notification_clocks": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "id", "regime", "standing", "started_seconds", "due_seconds",
                  "due_at", "stopped_seconds", "margin_seconds", "kept"
                ],
                "properties": {
                  "id": {"type": "string"},
                  "regime": {"type": "string"},
                  "standing": {
                    "type": "string",
                    "enum": ["not started", "running", "kept", "late", "overdue"]
                  },
                  "started_seconds": {"type": ["number", "null"]},
                  "due_seconds": {"type": ["number", "null"]},
                  "due_at": {
                    "description": "A wall-clock instant (RFC 3339, UTC).",
                    "type": ["string", "null"],
                    "format": "date-time"
                  },
                  "stopped_seconds": {"type": ["number", "null"]},
                  "margin_seconds": {
                    "type": ["number", "null"],
                    "description": "What was left when it was given, or at the end; negative when late."
                  },
                  "kept": {"type": ["boolean", "null"]}
                }
              }
            },
            "deviations": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "at_seconds", "step", "text"],
                "properties": {
                  "kind": {
                    "type": "string",
                    "enum": [
                      "skipped", "bypassed", "out_of_order", "free_action", "retried",
                      "failed", "reopened", "escalated", "taken_back", "revealed"
                    ]
                  },
                  "at_seconds": {"type": "number"},
                  "step": {"type": ["string", "null"]},
                  "text": {"type": "string"}
                }
              }
            },
            "relapses": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["recovered_seconds", "relapsed_seconds"],
                "properties": {
                  "recovered_seconds": {"type": "number"},
                  "relapsed_seconds": {"type": "number"}
                }
              }
            },
            "commands": {
              "description": "What was run on a live system.",
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "step", "script", "by", "started_seconds", "ended_seconds", "result",
                  "exit_status", "output", "omitted_bytes"
                ],
                "properties": {
                  "step": {"type": ["string", "null"]},
                  "script": {"type": "string"},
                  "by": {"type": "string"},
                  "started_seconds": {"type": "number"},
                  "ended_seconds": {"type": ["number", "null"]},
                  "result": {"type": ["string", "null"]},
                  "exit_status": {"type": ["integer", "null"]},
                  "output": {"type": "string"},
                  "omitted_bytes": {"type": "integer", "minimum": 0}
                }
              }
            },
            "silent_sources": {
              "description": "When a source of metrics or alerts did not answer.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["source", "reason", "from_seconds", "until_seconds"],
                "properties": {
                  "source": {"type": "string"},
                  "reason": {"type": "string"},
                  "from_seconds": {"type": "number"},
                  "until_seconds": {"type": ["number", "null"]}
                }
              }
            },
            "clock_notes": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "at_seconds", "length_seconds", "by"],
                "properties": {
                  "kind": {
                    "type": "string",
                    "enum": ["paused", "interrupted", "clock_jumped"]
                  },
                  "at_seconds": {"type": "number"},
                  "length_seconds": {
                    "description": "In wall time.",
                    "type": ["number", "null"]
                  },
                  "by": {"type": ["string", "null"]}
                }
              }
            },
            "abort": {
              "type": ["object", "null"],
              "required": [
                "at_seconds", "by", "reason", "rollbacks", "rolled_back_by_hand",
                "not_rolled_back", "steady_state"
              ],
              "properties": {
                "at_seconds": {"type": "number"},
                "by": {"type": "string"},
                "reason": {"type": "string"},
                "rollbacks": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "action", "started_seconds", "ended_seconds", "succeeded",
                      "message"
                    ],
                    "properties": {
                      "action": {"type": "string"},
                      "started_seconds": {"type": "number"},
                      "ended_seconds": {"type": ["number", "null"]},
                      "succeeded": {"type": ["boolean", "null"]},
                      "message": {"type": ["string", "null"]}
                    }
                  }
                },
                "rolled_back_by_hand": {
                  "description": "Steps that a person has undone.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["step", "at_seconds", "by"],
                    "properties": {
                      "step": {"type": "string"},
                      "at_seconds": {"type": "number"},
                      "by": {"type": "string"}
                    }
                  }
                },
                "not_rolled_back": {
                  "description": "Steps that could have been rolled back, newest first.",
                  "type": "array",
                  "items": {"type": "string"}
                },
                "steady_state": {
                  "description": "At the end of the abort.",
                  "type": ["string", "null"],
                  "enum": ["holds", "fails", "unknown", null]
                }
              }
            },
            "timeline": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["at_seconds", "source", "text"],
                "properties": {
                  "at_seconds": {"type": "number"},
                  "source": {
                    "type": "string",
                    "enum": ["system", "exercise", "people", "record"]
                  },
                  "text": {"type": "string"}
                }
              }
            },
            "communications": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["at_seconds", "channel", "from", "to", "text"],
                "properties": {
                  "at_seconds": {"type": "number"},
                  "channel": {"type": "string"},
                  "from": {"type": "string"},
                  "to": {"type": "string"},
                  "text": {"type": "string"}
                }
              }
            },
            "metrics": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["metric", "unit", "limits", "samples"],
                "properties": {
                  "metric": {"type": "string"},
                  "unit": {
                    "type": "string",
                    "enum": [
                      "ratio", "seconds", "bytes", "count", "per_second",
                      "bytes_per_second"
                    ]
                  },
                  "limits": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["of", "relation", "value"],
                      "properties": {
                        "of": {"type": "string"},
                        "relation": {
                          "type": "string",
                          "enum": ["<", "<=", ">", ">=", "==", "!="]
                        },
                        "value": {"type": ["number", "null"]}
                      }
                    }
                  },
                  "samples": {
                    "type": "array",
                    "items": {
                      "description": "An instant, and the value that monitoring had.",
                      "type": "array",
                      "prefixItems": [{"type": "number"}, {"type": ["number", "null"]}],
                      "minItems": 2,
                      "maxItems": 2
                    }
                  }
                }
              }
            },
            "evidence": {
              "type": "object",
              "required": [
                "events", "head", "plan_digest", "runbook_digest", "system_digest"
              ],
              "properties": {
                "events": {"type": "integer", "minimum": 0},
                "head": {
                  "description": "The hash of the newest event.",
                  "type": "string"
                },
                "replay_digest": {"type": ["string", "null"]},
                "plan_digest": {"type": "string"},
                "runbook_digest": {"type": "string"},
                "system_digest": {"type": ["string", "null"]}
              }
            }
          }
        }

        """#
}
